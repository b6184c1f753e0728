package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.Optional;
import org.tellerline.core.ledger.ReceiptNumber;

/**
 * What every list of events tells of one.
 *
 * @param at epoch micros UTC
 * @param number of its receipt; empty where no receipt was numbered
 * @param receipt as it is stored
 */
public record EventHead(
        long journal,
        LocalDate date,
        long at,
        String code,
        Optional<ReceiptNumber> number,
        Marks marks,
        String receipt) {}
