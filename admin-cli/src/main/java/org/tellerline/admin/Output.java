package org.tellerline.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.PrivateFile;

/**
 * Where much data go: standard output, or a file that only its owner can read. A file appears whole or not at all: it is written under
 * another name beside, made durable, and named as asked in the end.
 */
public final class Output implements AutoCloseable {

    private static final int AT_ONCE = 1 << 16;

    private final Admin admin;
    private final Optional<Path> file;
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable Path beside;
    private @Nullable OutputStream stream;

    private Output(Admin admin, Optional<Path> file) {
        this.admin = admin;
        this.file = file;
    }

    /** Standard output. */
    public static Output standard(Admin admin) {
        return new Output(admin, Optional.empty());
    }

    /**
     * A file where it is named, else standard output.
     *
     * @param force whether a file that stands there gives way
     * @throws Failure naming the file, when it stands there already or cannot be written
     */
    public static Output to(Admin admin, Optional<Path> file, boolean force) {
        Output output = new Output(admin, file.map(Path::toAbsolutePath));
        output.file.ifPresent(path -> output.open(path, force));
        return output;
    }

    /** Prints text; a little later, with what follows it. */
    public void print(String text) {
        waiting.append(text);
        if (waiting.length() >= AT_ONCE) {
            flush();
        }
    }

    /** After the last text: it is all there now, and a file has its name. */
    public void finish() {
        flush();
        if (stream != null && beside != null) {
            try {
                stream.close();
                makeDurable(beside);
                Files.move(beside, file.orElseThrow(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw unwritable();
            }
        }
    }

    /** What was not finished leaves nothing. */
    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            throw unwritable();
        } finally {
            remove();
        }
    }

    private void remove() {
        try {
            if (beside != null) {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            admin.note("admin.file.left", beside.toString());
        }
    }

    private void open(Path path, boolean force) {
        if (Files.exists(path) && (!force || !Files.isRegularFile(path))) {
            throw new Failure(
                    ExitCode.USAGE,
                    Message.of(Files.isRegularFile(path) ? "admin.file.exists" : "admin.file.other", path));
        }
        Path part = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(part);
            PrivateFile.create(part);
            beside = part;
            stream = Files.newOutputStream(part);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private void flush() {
        if (stream == null) {
            admin.surroundings().out().print(waiting);
            if (admin.surroundings().out().checkError()) {
                throw new Failure(ExitCode.UNUSABLE, Message.of("admin.output"));
            }
        } else {
            try {
                stream.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw unwritable();
            }
        }
        waiting.setLength(0);
    }

    private static void makeDurable(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Failure unwritable() {
        return new Failure(
                ExitCode.UNUSABLE,
                Message.of("admin.file.unwritable", file.map(Path::toString).orElse("")));
    }
}
