package org.tellerline.tui.session;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.tellerline.core.Bank;
import org.tellerline.core.text.Language;
import org.tellerline.tui.grid.Display;

/**
 * What one session works with.
 *
 * @param name where the teller sits, for the audit trail
 * @param workers ask the bank, which may take its time
 * @param nanos elapsed time as {@link System#nanoTime()}, the same clock that stamps the keys
 * @param keys new idempotency keys, one a form
 * @param printing where receipts come out
 * @param defects told of what went wrong in a session's own turn, which is a defect of the program
 */
public record Station(
        String name,
        Bank bank,
        Display display,
        Executor workers,
        LongSupplier nanos,
        Supplier<UUID> keys,
        Language language,
        Printing printing,
        Consumer<Throwable> defects) {}
