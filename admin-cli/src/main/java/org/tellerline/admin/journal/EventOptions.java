package org.tellerline.admin.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.books.JournalFilter;
import org.tellerline.core.books.PositionNo;
import org.tellerline.core.text.Message;
import picocli.CommandLine.Option;

/** The options that say which events are meant. */
final class EventOptions {

    @Option(names = "--from", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate to;

    @Option(names = "--branch", paramLabel = "1-2999")
    private @Nullable Long branch;

    @Option(names = "--position", paramLabel = "BBBB-NN")
    private @Nullable String position;

    @Option(names = "--code", paramLabel = "CODE")
    private @Nullable String code;

    @Option(names = "--account", paramLabel = "NUMBER")
    private @Nullable String account;

    @Option(names = "--maker", paramLabel = "NAME")
    private @Nullable String maker;

    /** Looked at before the bank is opened. */
    JournalFilter filter() {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Failure(ExitCode.USAGE, Message.of("journal.period", from, to));
        }
        if (code != null && !code.matches("[0-9]{4}")) {
            throw wrong("--code", code, "0001-9999");
        }
        if (account != null && !AccountNumber.isValid(account)) {
            throw wrong("--account", account, "BBBBPPPSSSSSSSSC");
        }
        return new JournalFilter(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(branch),
                Optional.ofNullable(position).map(EventOptions::place),
                Optional.ofNullable(code),
                Optional.ofNullable(account).map(AccountNumber::new),
                Optional.ofNullable(maker));
    }

    /** What is named must be there, else an empty answer would be taken for a quiet day. */
    static void check(JournalFilter filter, OpenBooks books) {
        books.branches(filter.branch());
        filter.position().map(PositionNo::branch).ifPresent(of -> books.branches(Optional.of(of)));
        filter.maker().filter(name -> !books.books().journals().knows(name)).ifPresent(name -> {
            throw new Failure(ExitCode.USAGE, Message.of("journal.maker", name));
        });
        filter.account()
                .filter(number -> books.books().accounts().find(number).isEmpty())
                .ifPresent(number -> {
                    throw new Failure(ExitCode.USAGE, Message.of("journal.account", number.toString()));
                });
    }

    private static PositionNo place(String text) {
        return PositionNo.parse(text).orElseThrow(() -> wrong("--position", text, "BBBB-NN"));
    }

    static Failure wrong(String option, String value, String takes) {
        return new Failure(ExitCode.USAGE, Message.of("admin.usage.value", option, value, takes));
    }
}
