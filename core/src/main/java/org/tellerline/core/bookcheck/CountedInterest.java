package org.tellerline.core.bookcheck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Works interest out the slow way: day by day, each at the rate that holds for it. */
final class CountedInterest {

    private static final BigDecimal YEAR_OF_HUNDREDTHS = BigDecimal.valueOf(36_000);

    /** The rows of the policy, by the day they hold from. */
    private final NavigableMap<LocalDate, Map<String, String>> rows = new TreeMap<>();

    /** A balance changed on a value date, and was booked on a business date. */
    record Change(LocalDate value, LocalDate booked, long minor) {}

    /** A settlement that is over: its last day, and the business date it was made on. */
    record Over(LocalDate through, LocalDate booked) {

        static final Over NEVER = new Over(LocalDate.MIN, LocalDate.MIN);
    }

    void add(LocalDate from, String text) {
        Map<String, String> lines = new TreeMap<>();
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            String[] sides = line.split("=", 2);
            lines.put(sides[0].strip(), sides[1].strip());
        });
        rows.put(from, lines);
    }

    /** What changes known by a business date earned from the last settlement up to and with a day, in minor units, half up. */
    long earned(List<Change> changes, Over last, LocalDate known, LocalDate through) {
        TreeMap<LocalDate, Long> steps = new TreeMap<>();
        for (Change change : changes) {
            boolean old =
                    !change.booked().isAfter(last.booked()) && !change.value().isAfter(last.through());
            LocalDate from = old ? last.through().plusDays(1) : change.value();
            if (!change.booked().isAfter(known) && !change.value().isAfter(through)) {
                steps.merge(from, change.minor(), Math::addExact);
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger balance = BigInteger.ZERO;
        LocalDate day = through.plusDays(1);
        for (Map.Entry<LocalDate, Long> step : steps.entrySet()) {
            sum = sum.add(over(balance, day, step.getKey().minusDays(1), through));
            balance = balance.add(BigInteger.valueOf(step.getValue()));
            day = step.getKey();
        }
        sum = sum.add(over(balance, day, through, through));
        return sum.divide(YEAR_OF_HUNDREDTHS, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A balance that stood from a day to another, times the rates of those days. */
    private BigDecimal over(BigInteger balance, LocalDate from, LocalDate to, LocalDate through) {
        if (from.isAfter(to)) {
            return BigDecimal.ZERO;
        }
        boolean each = row(through).getOrDefault("segmented", "no").equals("yes");
        if (!each) {
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            return new BigDecimal(balance).multiply(rate(through)).multiply(BigDecimal.valueOf(days));
        }
        BigDecimal rates = from.datesUntil(to.plusDays(1)).map(this::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BigDecimal(balance).multiply(rates);
    }

    private BigDecimal rate(LocalDate day) {
        return new BigDecimal(row(day).getOrDefault("rate", "0"));
    }

    private Map<String, String> row(LocalDate day) {
        Map.Entry<LocalDate, Map<String, String>> row = rows.floorEntry(day);
        return row != null
                ? row.getValue()
                : rows.isEmpty() ? Map.of() : rows.firstEntry().getValue();
    }
}
