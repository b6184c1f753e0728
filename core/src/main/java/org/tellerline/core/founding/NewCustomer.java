package org.tellerline.core.founding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A customer a bank starts with.
 *
 * @param id branch × 10⁸ + serial in that branch
 * @param kind PERSON or COMPANY
 * @param idType RESIDENT_ID, PASSPORT or COMPANY_CODE
 * @param terms what the customer is found by, each as {@link org.tellerline.core.customer.Customers#term} makes it
 */
public record NewCustomer(
        long id,
        long branch,
        String kind,
        String name,
        String idType,
        String idNumber,
        String phone,
        String address,
        Optional<LocalDate> bornOn,
        LocalDate openedOn,
        SortedSet<String> terms) {}
