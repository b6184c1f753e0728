package org.tellerline.core.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Receipt;

/** Hands receipts as plain text to the print queue of the machine; where there is no queue they go into a file. */
public final class QueuePrinter implements Printer {

    private static final long PATIENCE_SECONDS = 15;
    private static final int MOST_SAID = 200;

    private final List<String> command;
    private final PlainReceipt form;
    private final FolderPrinter instead;

    /**
     * Prepares to print.
     *
     * @param command {@code lp} with the options that name a queue
     * @param instead where receipts go if there is no such command
     */
    public QueuePrinter(List<String> command, PlainReceipt form, FolderPrinter instead) {
        this.command = List.copyOf(command);
        this.form = form;
        this.instead = instead;
    }

    /** The queue of this name, or the one that the machine prints to unless told otherwise. */
    public static List<String> command(Optional<String> queue) {
        return queue.map(name -> List.of("lp", "-d", name)).orElse(List.of("lp"));
    }

    @Override
    public Printed print(Receipt receipt, Issue issue) {
        Process process;
        try {
            process = started(Printable.text(receipt.text("receipt.no")));
        } catch (IOException e) {
            return instead.printInstead(receipt, issue);
        }
        try {
            feed(process, String.join("\n", form.printed(receipt, issue)) + "\n");
            return ended(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Printed.failed(Message.of("paper.silent", PATIENCE_SECONDS));
        } finally {
            process.destroyForcibly();
        }
    }

    private Process started(String title) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("-t", title));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void feed(Process process, String text) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it ended before it had read all: its status and words tell why
        }
    }

    private static Printed ended(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return Printed.failed(Message.of("paper.silent", PATIENCE_SECONDS));
        }
        return process.exitValue() == 0
                ? Printed.DONE
                : Printed.failed(Message.of("paper.refused", said(process), process.exitValue()));
    }

    /** The first line of what it said, fit to be shown. */
    private static String said(Process process) {
        try {
            byte[] bytes = process.getInputStream().readNBytes(MOST_SAID);
            String first = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return Printable.text(first);
        } catch (IOException e) {
            return "";
        }
    }
}
