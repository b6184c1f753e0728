package org.tellerline.core.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a measurement found.
 *
 * @param checkpointed whether each slice began right after a checkpoint
 * @param steady whether the machine stayed as fast as it was; where it did not, the figures say little
 */
public record BenchReport(List<Measured> repetitions, boolean checkpointed, boolean steady) {

    public BenchReport {
        repetitions = List.copyOf(repetitions);
    }

    /**
     * The middle of all repetitions with so many tellers.
     *
     * @param lower the quartile below the median of the ratios; {@code upper} the one above
     */
    public record Summary(
            int tellers,
            Optional<String> reference,
            double perSecond,
            double lower,
            double ratio,
            double upper,
            double p95) {}

    /** One for each number of tellers, ascending. */
    public List<Summary> summaries() {
        return repetitions.stream()
                .map(Measured::tellers)
                .distinct()
                .sorted()
                .map(this::summary)
                .toList();
    }

    private Summary summary(int tellers) {
        List<Measured> same =
                repetitions.stream().filter(one -> one.tellers() == tellers).toList();
        ToDoubleFunction<Measured> ratio = one -> one.ratio().orElse(0.0);
        return new Summary(
                tellers,
                same.get(0).reference().map(Measured.Against::name),
                quantile(same, Measured::perSecond, 2),
                quantile(same, ratio, 1),
                quantile(same, ratio, 2),
                quantile(same, ratio, 3),
                quantile(same, Measured::p95, 2));
    }

    private static double quantile(List<Measured> all, ToDoubleFunction<Measured> figure, int quarter) {
        List<Double> sorted = all.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * quarter / 4));
    }
}
