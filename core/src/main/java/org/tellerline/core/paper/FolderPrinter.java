package org.tellerline.core.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BiFunction;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Receipt;

/**
 * Puts each receipt into a file of its own, which only its owner may read: it names a customer. A file is there whole or not at all.
 * Receipts are numbered anew every year, so the date is part of the name, and that of a copy says which one it is.
 */
public final class FolderPrinter implements Printer {

    private final Path folder;
    private final String extension;
    private final BiFunction<Receipt, Issue, byte[]> paper;

    private FolderPrinter(Path folder, String extension, BiFunction<Receipt, Issue, byte[]> paper) {
        this.folder = folder;
        this.extension = extension;
        this.paper = paper;
    }

    public static FolderPrinter pdf(Path folder, PdfReceipt form) {
        return new FolderPrinter(folder, ".pdf", form::bytes);
    }

    public static FolderPrinter text(Path folder, PlainReceipt form) {
        return new FolderPrinter(
                folder,
                ".txt",
                (receipt, issue) ->
                        (String.join("\n", form.printed(receipt, issue)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Printed print(Receipt receipt, Issue issue) {
        Path file = file(receipt, issue);
        try {
            write(file, paper.apply(receipt, issue));
            return Printed.DONE;
        } catch (IOException e) {
            return Printed.failed(Message.of("paper.unwritten", file.toString()));
        }
    }

    /** Instead of the place it was meant for. */
    public Printed printInstead(Receipt receipt, Issue issue) {
        Printed printed = print(receipt, issue);
        return printed.out()
                ? Printed.elsewhere(
                        Message.of("paper.filed", file(receipt, issue).toString()))
                : printed;
    }

    private Path file(Receipt receipt, Issue issue) {
        String name = receipt.text("receipt.date").replace("-", "") + "-" + receipt.text("receipt.no");
        String copy = issue == Issue.COPY ? "-copy" + receipt.text(Receipt.COPY) : "";
        return folder.resolve((name + copy).replaceAll("[^0-9A-Za-z-]", "_") + extension);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(folder, permissions("rwx------"));
        Path fresh = Files.createTempFile(folder, ".receipt", extension, permissions("rw-------"));
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private FileAttribute<?>[] permissions(String owner) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))}
                : new FileAttribute<?>[0];
    }
}
