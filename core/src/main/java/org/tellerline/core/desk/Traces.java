package org.tellerline.core.desk;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.ledger.Verdict;
import org.tellerline.core.transaction.Refusal;

/**
 * Keeps those refusals that somebody should be able to see later, in the trail of the position where they were met. The form's key is
 * not used up by it: what is mended goes on under the same key.
 */
final class Traces {

    /** Kind of such an entry. */
    static final String REFUSED = "REFUSED";

    private Traces() {}

    static boolean isLeftBy(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && refused.refusal().code().leavesTrace();
    }

    /** An outcome that posts nothing, with its entry in the trail where it leaves one. */
    static Verdict<Outcome> of(Outcome outcome, Deeds.Request request, LedgerFacts read, long at) {
        return outcome instanceof Outcome.Refused refused && isLeftBy(outcome)
                ? new Verdict.Write<>(EventComposer.compose(read, entry(refused.refusal(), request, read, at)), outcome)
                : new Verdict.Keep<>(outcome);
    }

    private static TrailEntry entry(Refusal refusal, Deeds.Request request, LedgerFacts read, long at) {
        TreeMap<String, String> says = new TreeMap<>();
        says.put("asked", request.filled().canonical());
        says.put("code", request.type().code());
        says.put("date", read.day().date().toString());
        says.put("reasons", refusal.reasons().stream().map(Traces::reason).collect(Collectors.joining(", ")));
        return new TrailEntry(
                request.session().position(), REFUSED, request.session().staff().id(), at, says, List.of());
    }

    private static String reason(Refusal refusal) {
        return Stream.concat(Stream.of(refusal.code().name()), refusal.args().stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
