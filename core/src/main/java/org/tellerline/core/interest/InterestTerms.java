package org.tellerline.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.policy.PolicyText;

/**
 * What a product earns: the rows of its policy {@code interest}, with lines {@code rate = 0.35} and {@code segmented = no}. Where a change of the
 * rate does not divide a period, as with persons, the rate of the period's last day holds for all of it; with companies each day earns
 * its own rate.
 */
public final class InterestTerms {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final NavigableMap<LocalDate, PolicyText> rows = new TreeMap<>();

    private InterestTerms() {}

    /** Days at one rate. */
    public record Segment(LocalDate from, LocalDate through, Rate rate) {}

    /**
     * Reads the rows of one product's policy.
     *
     * @param policies texts by the day they hold from, at least one; the first holds before its day too
     */
    public static InterestTerms of(SortedMap<LocalDate, String> policies) {
        InterestTerms terms = new InterestTerms();
        policies.forEach((from, text) -> terms.rows.put(terms.rows.isEmpty() ? ALWAYS : from, new PolicyText(text)));
        return terms;
    }

    /** The rate of a day. */
    public Rate rate(LocalDate day) {
        return Rate.parse(row(day).line("rate").orElse("0"));
    }

    /** How a period is divided, whole where it is not. */
    public List<Segment> segments(LocalDate from, LocalDate through) {
        if (!isSegmented(through) || through.isBefore(from)) {
            return List.of(new Segment(from, through, rate(through)));
        }
        List<Segment> segments = new ArrayList<>();
        LocalDate start = from;
        for (LocalDate change : rows.subMap(from, false, through, true).keySet()) {
            segments.add(new Segment(start, change.minusDays(1), rate(start)));
            start = change;
        }
        segments.add(new Segment(start, through, rate(start)));
        return segments;
    }

    private boolean isSegmented(LocalDate day) {
        return switch (row(day).line("segmented").orElse("no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException("the policy line segmented is yes or no");
        };
    }

    private PolicyText row(LocalDate day) {
        Map.Entry<LocalDate, PolicyText> row = rows.floorEntry(day);
        if (row == null) {
            throw new IllegalStateException("no rate on " + day);
        }
        return row.getValue();
    }
}
