package org.tellerline.core.interest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.tellerline.core.policy.PolicyText;

/** The days whose evening interest is settled, credited on the day after: the policy line {@code days = 03-20 06-20 09-20 12-20}. */
public record SettlementDays(Set<String> days) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    public SettlementDays {
        days = Set.copyOf(days);
        if (!days.stream().allMatch(day -> day.matches("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"))) {
            throw new IllegalStateException("settlement days are like 03-20, not " + days);
        }
    }

    public static SettlementDays parse(String content) {
        String line = new PolicyText(content).line("days").orElse("");
        return new SettlementDays(line.isEmpty() ? Set.of() : Set.of(line.split(" +")));
    }

    public boolean include(LocalDate day) {
        return days.contains(DAY.format(day));
    }
}
