package org.tellerline.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Measures methods with the compiler's own parser. */
final class SizeRules {

    private SizeRules() {}

    /** One method or constructor: where, how long in lines, how many parameters; a record's own components do not count. */
    record Measured(String where, int lines, int parameters) {}

    static List<Measured> methods(Collection<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Measured> methods = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Meter(unit, positions, methods), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    private static final class Meter extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Measured> methods;
        private String type = "";
        private boolean record;

        Meter(CompilationUnitTree unit, SourcePositions positions, List<Measured> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitClass(ClassTree node, Void nothing) {
            String outer = type;
            boolean outerRecord = record;
            type = node.getSimpleName().toString();
            record = node.getKind() == Tree.Kind.RECORD;
            super.visitClass(node, nothing);
            type = outer;
            record = outerRecord;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void nothing) {
            if (node.getBody() != null && positions.getStartPosition(unit, node) >= 0) {
                long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, node.getBody()));
                long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, node));
                boolean constructs = node.getReturnType() == null;
                int parameters = record && constructs ? 0 : node.getParameters().size();
                methods.add(new Measured(type + "." + node.getName(), (int) (to - from + 1), parameters));
            }
            return super.visitMethod(node, nothing);
        }
    }
}
