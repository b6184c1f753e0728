package org.tellerline.core.bookcheck;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.text.Message;

/** The file that remembers chain heads outside the database; only its owner may read or write it. */
public final class Witness {

    private static final String TITLE = "tellerline witness 1";
    private static final Pattern LINE = Pattern.compile("(\\d{1,7}) (\\d{1,18}) ([0-9a-f]{64})");

    private Witness() {}

    /**
     * Reads what was witnessed.
     *
     * @throws BadEvidence when the file cannot be read or is no witness
     */
    public static List<ChainHead> read(Path file) {
        List<String> lines = Evidence.lines(file);
        if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
            throw BadEvidence.malformed(Message.of("book.witness.other", file));
        }
        List<ChainHead> heads = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher head = LINE.matcher(lines.get(i));
            if (!head.matches()) {
                throw BadEvidence.malformed(Message.of("book.witness.line", file, i + 1));
            }
            heads.add(new ChainHead(Long.parseLong(head.group(1)), Long.parseLong(head.group(2)), head.group(3)));
        }
        return heads;
    }

    /**
     * Looks whether {@link #write} has a chance, before the work whose result it shall keep.
     *
     * @throws BadEvidence when a witness cannot be written there
     */
    public static void checkWritable(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("not a plain file");
            }
            Files.delete(fresh(file));
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    /**
     * Writes heads in place of what the file held. A crash leaves the old file or the new one, never a part.
     *
     * @throws BadEvidence when the file cannot be written
     */
    public static void write(Path file, List<ChainHead> heads) {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        heads.forEach(head -> text.append(head.position() + " " + head.seq() + " " + head.hash())
                .append('\n'));
        try {
            Path fresh = fresh(file);
            try {
                store(fresh, text.toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    private static BadEvidence unwritable(Path file) {
        return BadEvidence.unusable(Message.of("book.witness.unwritable", file));
    }

    /** An empty file beside the one it shall replace. */
    private static Path fresh(Path file) throws IOException {
        return Files.createTempFile(file.toAbsolutePath().getParent(), ".witness", ".new", ownerOnly());
    }

    private static void store(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
