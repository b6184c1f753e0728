package org.tellerline.core.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * What demand balances earned, exactly: Σ balance × days × rate, before the one division and the one rounding.
 *
 * @param accumulation Σ balance × days, in minor units
 * @param earned the same times the rate of each day, in ten-thousandths of a percent
 */
public record DemandInterest(BigInteger accumulation, BigInteger earned) {

    public static final DemandInterest NONE = new DemandInterest(BigInteger.ZERO, BigInteger.ZERO);

    /** A year of 360 days, and rates in ten-thousandths of a hundredth. */
    private static final BigDecimal YEAR = BigDecimal.valueOf(360L * 100 * 10_000);

    /** A balance grew by so much, which counts from a day on. */
    public record Change(LocalDate from, long minor) {}

    /**
     * What changes earned up to and with a day. The day a change counts from earns, the day after the last does not.
     *
     * @param changes since the last payment; what stood then is the first of them
     */
    public static DemandInterest of(Collection<Change> changes, LocalDate through, InterestTerms terms) {
        LocalDate first =
                changes.stream().map(Change::from).min(LocalDate::compareTo).orElse(through);
        DemandInterest sum = NONE;
        for (InterestTerms.Segment segment : terms.segments(first, through)) {
            BigInteger days = accumulated(changes, segment);
            sum = new DemandInterest(
                    sum.accumulation.add(days),
                    sum.earned.add(
                            days.multiply(BigInteger.valueOf(segment.rate().tenThousandths()))));
        }
        return sum;
    }

    /** In minor units, half up. */
    public long rounded() {
        return new BigDecimal(earned).divide(YEAR, 0, RoundingMode.HALF_UP).longValueExact();
    }

    private static BigInteger accumulated(Collection<Change> changes, InterestTerms.Segment segment) {
        BigInteger sum = BigInteger.ZERO;
        for (Change change : changes) {
            LocalDate start = change.from().isAfter(segment.from()) ? change.from() : segment.from();
            long days = ChronoUnit.DAYS.between(start, segment.through()) + 1;
            if (days > 0) {
                sum = sum.add(BigInteger.valueOf(change.minor()).multiply(BigInteger.valueOf(days)));
            }
        }
        return sum;
    }
}
