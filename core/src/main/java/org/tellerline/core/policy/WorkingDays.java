package org.tellerline.core.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * On which days the bank does business: the policy {@code calendar holidays}, with lines such as {@code 2027-02-05 = closed} for one day and
 * {@code 10-01 = closed} for every year. What it does not name is a working day from Monday to Friday.
 */
public final class WorkingDays {

    private static final DateTimeFormatter EVERY_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int LONGEST_HOLIDAY = 60;

    private final PolicyText lines;

    private WorkingDays(PolicyText lines) {
        this.lines = lines;
    }

    public static WorkingDays parse(String content) {
        return new WorkingDays(new PolicyText(content));
    }

    /** The next working day after a date; empty when the calendar names none within two months. */
    public Optional<LocalDate> after(LocalDate date) {
        return date.plusDays(1)
                .datesUntil(date.plusDays(LONGEST_HOLIDAY))
                .filter(this::isOpen)
                .findFirst();
    }

    /** Whether the bank does business on that day. */
    public boolean isOpen(LocalDate day) {
        String word = lines.line(day.toString())
                .or(() -> lines.line(EVERY_YEAR.format(day)))
                .orElse(isWeekend(day) ? "closed" : "open");
        return switch (word) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw new IllegalStateException("a day of the calendar is open or closed, not " + word);
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
