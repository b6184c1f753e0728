package org.tellerline.core.endofday;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.interest.InterestTerms;
import org.tellerline.core.interest.SettlementDays;
import org.tellerline.core.policy.WorkingDays;

/**
 * The policies an end of day goes by, as they stand when it begins or is resumed.
 *
 * @param interest by product
 */
record Terms(Map<String, InterestTerms> interest, SettlementDays settlement, WorkingDays calendar) {

    Terms {
        interest = Map.copyOf(interest);
    }

    InterestTerms interest(String product) {
        return Optional.ofNullable(interest.get(product))
                .orElseThrow(() -> new IllegalStateException("no interest policy for product " + product));
    }

    Optional<LocalDate> after(LocalDate date) {
        return calendar.after(date);
    }
}
