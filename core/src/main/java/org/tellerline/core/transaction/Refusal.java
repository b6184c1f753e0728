package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;

/**
 * The bank's no: why, and the values it speaks of.
 *
 * @param further other reasons that stand as well, where whoever is refused should hear of all of them at once
 */
public record Refusal(RefusalCode code, List<Object> args, List<Refusal> further) {

    public Refusal {
        args = List.copyOf(args);
        further = List.copyOf(further);
    }

    public static Refusal of(RefusalCode code, Object... args) {
        return new Refusal(code, List.of(args), List.of());
    }

    /** One refusal for all reasons, in their order; none where there is no reason. */
    public static Optional<Refusal> all(List<Refusal> reasons) {
        List<Refusal> single =
                reasons.stream().flatMap(reason -> reason.reasons().stream()).toList();
        return single.stream()
                .findFirst()
                .map(first -> new Refusal(first.code(), first.args(), single.subList(1, single.size())));
    }

    /** Every reason alone, the weightiest first. */
    public List<Refusal> reasons() {
        List<Refusal> all = new ArrayList<>();
        all.add(new Refusal(code, args, List.of()));
        all.addAll(further);
        return all;
    }

    /** The first reason. */
    public Message message() {
        return new Message(code.key(), args);
    }

    /** What the teller can do about it. */
    public Message help() {
        return Message.of(code.key() + ".help");
    }
}
