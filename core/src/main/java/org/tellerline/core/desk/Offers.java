package org.tellerline.core.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.FieldContext;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.Prompt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.TransactionType;

/** Answers what fields offer. It looks without locks, and only for somebody whose session goes on and whose role has the code. */
final class Offers {

    private final Ledger ledger;
    private final Gatekeeper gatekeeper;

    Offers(Ledger ledger, Gatekeeper gatekeeper) {
        this.ledger = ledger;
        this.gatekeeper = gatekeeper;
    }

    /** Somebody asks at a field of a form. */
    record Asking(Session session, Slip slip, TransactionType type, FieldSpec field, FieldContext context) {

        /** The last amount in front of the field; the context then knows its currency. */
        Optional<Money> amount() {
            return type.before(field, slip, context).stream()
                    .flatMap(value -> value instanceof Money money ? Stream.of(money) : Stream.empty())
                    .reduce((one, next) -> next);
        }

        Pieces pieces() {
            return field.value(slip.text(field.name()), context)
                    .flatMap(value -> value instanceof Pieces pieces ? Optional.of(pieces) : Optional.empty())
                    .orElseGet(() -> Pieces.none(context.currency()));
        }

        LockPlan plan() {
            return Plans.sitting(session, slip.key());
        }
    }

    Offer choices(Asking asking, String words) {
        return allowed(asking, asking.plan(), read -> {
            asking.type().before(asking.field(), asking.slip(), asking.context());
            return new Offer.Values(
                    asking.field().prompt() instanceof Prompt.Choices choices
                            ? choices.finder().find(words, asking.context())
                            : new Prompt.Found(List.of(), true));
        });
    }

    Offer counting(Asking asking) {
        return allowed(asking, asking.plan(), read -> {
            Optional<Money> amount = asking.amount();
            Currency currency = asking.context().currency();
            List<Long> faces = faces(asking, currency).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            return new Offer.Counting(currency, faces, amount, asking.pieces());
        });
    }

    Offer mix(Asking asking) {
        Optional<Money> amount = asking.amount();
        if (amount.isEmpty()) {
            return new Offer.NoAmount();
        }
        Currency currency = amount.get().currency();
        long position = asking.session().position();
        return allowed(asking, asking.plan().cash(List.of(position), List.of(currency.code())), read -> {
            Optional<Refusal> closed = gatekeeper.noTill(asking.session(), read);
            if (closed.isPresent()) {
                return new Offer.Refused(closed.get());
            }
            Pieces stock = Optional.ofNullable(
                            read.tills().getOrDefault(position, Map.of()).get(currency.code()))
                    .map(Till::pieces)
                    .orElseGet(() -> Pieces.none(currency));
            return new Offer.Mix(PayOut.propose(stock, faces(asking, currency), amount.get()));
        });
    }

    private static Set<Long> faces(Asking asking, Currency currency) {
        return asking.context().products().faces(currency);
    }

    private Offer allowed(Asking asking, LockPlan plan, Function<LedgerFacts, Offer> answer) {
        LedgerFacts read = ledger.peek(plan);
        return gatekeeper
                .absent(asking.session(), asking.type(), read)
                .<Offer>map(Offer.Refused::new)
                .orElseGet(() -> answer.apply(read));
    }
}
