package org.tellerline.core.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.LockPlan;
import org.tellerline.core.ledger.Positions;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.transaction.BusinessDate;
import org.tellerline.core.transaction.FieldContext;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.PastDate;
import org.tellerline.core.transaction.Prompt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Slip;
import org.tellerline.core.transaction.Stock;
import org.tellerline.core.transaction.TransactionType;

/** Answers what fields offer. It looks without locks, and only for somebody whose session goes on and whose role has the code. */
final class Offers {

    private final Ledger ledger;
    private final Gatekeeper gatekeeper;
    private final Positions positions;

    Offers(Ledger ledger, Gatekeeper gatekeeper, Positions positions) {
        this.ledger = ledger;
        this.gatekeeper = gatekeeper;
        this.positions = positions;
    }

    /** Somebody asks at a field of a form. */
    record Asking(Session session, Slip slip, TransactionType type, FieldSpec field, FieldContext context) {

        /** What is keyed in front of the field; the context then knows its currency. */
        List<Object> before() {
            return type.before(field, slip, context);
        }

        String text() {
            return slip.text(field.name());
        }

        Pieces pieces() {
            return field.value(text(), context)
                    .flatMap(value -> value instanceof Pieces pieces ? Optional.of(pieces) : Optional.empty())
                    .orElseGet(() -> Pieces.none(context.currency()));
        }

        LockPlan plan() {
            return Plans.sitting(session, slip.key());
        }
    }

    Offer choices(Asking asking, String words) {
        return allowed(asking, asking.plan(), read -> {
            asking.before();
            return new Offer.Values(
                    asking.field().prompt() instanceof Prompt.Choices choices
                            ? choices.finder().find(words, asking.context())
                            : new Prompt.Found(List.of(), true));
        });
    }

    Offer counting(Asking asking) {
        return asking.field().prompt() instanceof Prompt.TillCount
                ? tillCount(asking)
                : allowed(asking, asking.plan(), read -> {
                    Optional<Money> amount = worth(asking.before());
                    return counting(asking, asking.context().currency(), amount, asking.pieces());
                });
    }

    /** Which currencies the till keeps is all that is read of the books: how much of them lies there, only who counts says. */
    private Offer tillCount(Asking asking) {
        long position = asking.session().position();
        Parsed<Count> keyed = asking.text().isBlank()
                ? Parsed.value(Count.of(List.of()))
                : asking.field()
                        .type()
                        .parser()
                        .parse(asking.text(), asking.context())
                        .then(count -> Parsed.value((Count) count));
        LockPlan plan = asking.plan().cash(List.of(position), List.of()).withoutPieces();
        return allowed(asking, plan, read -> {
            Set<String> kept = read.tills().getOrDefault(position, Map.of()).keySet();
            if (kept.isEmpty()) {
                return new Offer.Refused(Refusal.of(DeskRefusal.NO_TILL));
            }
            return keyed instanceof Parsed.Wrong<Count> wrong
                    ? new Offer.Unread(wrong.why())
                    : drawers(asking, kept, ((Parsed.Value<Count>) keyed).value());
        });
    }

    /** The bank's own currency first. One that is keyed although the till does not keep it is shown, not lost. */
    private static Offer drawers(Asking asking, Set<String> kept, Count keyed) {
        String base = asking.context().products().baseCurrency().code();
        SortedSet<String> codes = new TreeSet<>(
                Comparator.comparing((String code) -> !code.equals(base)).thenComparing(code -> code));
        codes.addAll(kept);
        codes.addAll(keyed.pieces().keySet());
        return new Offer.TillCount(codes.stream()
                .map(asking.context().currencies()::get)
                .map(currency -> counting(asking, currency, Optional.empty(), keyed.in(currency)))
                .toList());
    }

    private static Offer.Counting counting(Asking asking, Currency currency, Optional<Money> amount, Pieces pieces) {
        List<Long> faces = asking.context().products().faces(currency).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Offer.Counting(currency, faces, amount, pieces);
    }

    Offer calendar(Asking asking) {
        return allowed(asking, asking.plan(), read -> {
            asking.before();
            FieldContext context = asking.context();
            LocalDate first = context.firstDay();
            LocalDate last = context.lastDay(asking.field().type().type());
            LocalDate begun = asking.field()
                    .value(asking.text(), context)
                    .flatMap(Offers::day)
                    .orElse(first.isAfter(context.today()) ? first : context.today());
            return new Offer.Calendar(context.today(), begun, first, last, context.workingDays());
        });
    }

    private static Optional<LocalDate> day(Object value) {
        return value instanceof BusinessDate day
                ? Optional.of(day.date())
                : value instanceof PastDate past ? Optional.of(past.date()) : Optional.empty();
    }

    Offer mix(Asking asking) {
        List<Object> before = asking.before();
        Optional<Money> amount = worth(before);
        if (amount.isEmpty()) {
            return new Offer.NoAmount();
        }
        Currency currency = amount.get().currency();
        long position = asking.field().from() == Stock.VAULT
                ? positions.vault(asking.session().branch())
                : asking.session().position();
        return allowed(asking, asking.plan().cash(List.of(position), List.of(currency.code())), read -> {
            Optional<Refusal> closed = gatekeeper.noTill(asking.session(), read);
            if (closed.isPresent()) {
                return new Offer.Refused(closed.get());
            }
            Pieces stock = Optional.ofNullable(
                            read.tills().getOrDefault(position, Map.of()).get(currency.code()))
                    .map(Till::pieces)
                    .orElseGet(() -> Pieces.none(currency));
            Set<Long> faces = new HashSet<>(asking.context().products().faces(currency));
            faces.removeAll(given(before));
            return new Offer.Mix(PayOut.propose(only(faces, stock), faces, amount.get()));
        });
    }

    /** What the pieces of a field should make: the last amount in front of it, or what the pieces in front of it are worth. */
    private static Optional<Money> worth(List<Object> before) {
        return before.stream()
                .flatMap(value -> value instanceof Money money
                        ? Stream.of(money)
                        : value instanceof Pieces pieces ? Stream.of(pieces.total()) : Stream.empty())
                .reduce((one, next) -> next);
    }

    /** Faces that are handed in, and so not wanted back. */
    private static Set<Long> given(List<Object> before) {
        return before.stream()
                .flatMap(value -> value instanceof Pieces pieces ? pieces.counts().keySet().stream() : Stream.empty())
                .map(PieceKind::face)
                .collect(Collectors.toSet());
    }

    private static Pieces only(Set<Long> faces, Pieces stock) {
        TreeMap<PieceKind, Long> kept = new TreeMap<>(stock.counts());
        kept.keySet().removeIf(kind -> !faces.contains(kind.face()));
        return new Pieces(stock.currency(), kept);
    }

    private Offer allowed(Asking asking, LockPlan plan, Function<LedgerFacts, Offer> answer) {
        LedgerFacts read = ledger.peek(plan);
        return gatekeeper
                .absent(asking.session(), asking.type(), read)
                .<Offer>map(Offer.Refused::new)
                .orElseGet(() -> answer.apply(read));
    }
}
