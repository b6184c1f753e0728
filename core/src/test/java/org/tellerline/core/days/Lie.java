package org.tellerline.core.days;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** An auditor that keeps its books wrongly, as a bank would whose program had the mistake: each must be found out. */
enum Lie {
    WRONG_SIDE(entry -> {
        entry.lines.replaceAll(Entry.Line::turned);
        return entry;
    }),
    LINE_LOST(entry -> {
        entry.lines.removeIf(line -> line.gl().equals("3003"));
        return entry;
    }),
    PIECES_NOT_MOVED(entry -> {
        entry.moved.clear();
        return entry;
    }),
    COUNT_NOT_TAKEN_OVER(entry -> {
        entry.counted.clear();
        return entry;
    }),
    LIMIT_NOT_COUNTED(entry -> {
        entry.totals.clear();
        return entry;
    }),
    REVERSAL_NOT_NOTED(entry -> {
        entry.takesBack.ifPresent(original -> original.entry.totals.clear());
        entry.takesBack = Optional.empty();
        return entry;
    }),
    ACCOUNT_NOT_CLOSED(entry -> {
        entry.closes.clear();
        return entry;
    });

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<Entry> told;

    Lie(UnaryOperator<Entry> told) {
        this.told = told;
    }

    /** The same auditor, who writes what is not so. */
    Auditor told(Auditor honest) {
        return new Auditor(honest.books()) {
            @Override
            void write(Attempt attempt, Entry entry) {
                super.write(attempt, told.apply(entry));
            }
        };
    }
}
