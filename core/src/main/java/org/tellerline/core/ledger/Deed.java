package org.tellerline.core.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Business that was decided on, before it has numbers: what a caller hands to {@link EventComposer}.
 *
 * @param code the transaction's code, as the journal keeps it
 * @param requestHash SHA-256 of what was asked, so that a key sent again with other content is noticed
 * @param position whose head numbers the event; among the heads of the plan
 * @param maker id of the member of staff who acts
 * @param at epoch micros UTC
 * @param reverses id of the journal this event takes back
 * @param totals what is added to running totals of the day, in minor units
 * @param prints whether the event takes a receipt number
 * @param receipt what the customer is given, as canonical text, once the numbers are known; also the answer when the key comes again
 */
public record Deed(
        String code,
        UUID key,
        byte[] requestHash,
        long position,
        long maker,
        long at,
        Postings postings,
        Effects effects,
        List<Signature> signatures,
        Optional<Long> reverses,
        Map<TotalKey, Long> totals,
        boolean prints,
        Function<EventNumbers, String> receipt) {

    public Deed {
        signatures = List.copyOf(signatures);
        totals = Map.copyOf(totals);
    }
}
