package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.ledger.Signature;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;

/**
 * Whether the teller's own right suffices, and who must sign where it does not. What it lacks is told reason by reason, so that whoever
 * decides sees why, and how much is over.
 *
 * @param signatory who must sign; empty where nobody must
 * @param amount the grade of the one who signs must reach this far; empty where any grade may
 * @param bound who of all who might sign is meant
 */
public record Authority(List<Message> lacking, Optional<Signatory> signatory, Optional<Money> amount, Bound bound) {

    /**
     * Who of all who might sign in a capacity is meant.
     *
     * @param only the member of staff who alone may; empty where any may
     * @param never the persons who may not
     */
    public record Bound(Optional<Long> only, Set<Long> never) {

        static final Bound NOBODY = new Bound(Optional.empty(), Set.of());

        public Bound {
            never = Set.copyOf(never);
        }

        private Bound and(Bound other) {
            Set<Long> all = new HashSet<>(never);
            all.addAll(other.never);
            return new Bound(only.or(() -> other.only), all);
        }
    }

    /** In which capacity somebody signs. */
    public enum Signatory {
        /** A supervisor of the branch. */
        SUPERVISOR(Signature.What.APPROVED, Role.SUPERVISOR),
        /** Whoever keeps the vault: a custodian, or a supervisor in their place. */
        CUSTODIAN(Signature.What.CUSTODY, Role.CUSTODIAN, Role.SUPERVISOR),
        /** Whoever takes cash or forms over from the maker. */
        RECEIVER(Signature.What.RECEIVED, Role.TELLER, Role.CUSTODIAN, Role.SUPERVISOR),
        /** A second pair of eyes where two people must do or count something together. */
        WITNESS(Signature.What.WITNESSED, Role.TELLER, Role.CUSTODIAN, Role.SUPERVISOR);

        private final Signature.What what;
        private final List<Role> roles;

        Signatory(Signature.What what, Role... roles) {
            this.what = what;
            this.roles = List.of(roles);
        }

        public Signature.What what() {
            return what;
        }

        public boolean mayBe(Role role) {
            return roles.contains(role);
        }

        /** Key of its name. */
        public String key() {
            return "signatory." + name();
        }
    }

    public Authority {
        lacking = List.copyOf(lacking);
    }

    /** The teller may do it alone. */
    public static Authority own() {
        return new Authority(List.of(), Optional.empty(), Optional.empty(), Bound.NOBODY);
    }

    /** Somebody must sign, whatever the amount. */
    public static Authority signedBy(Signatory signatory, Message why) {
        return new Authority(List.of(why), Optional.of(signatory), Optional.empty(), Bound.NOBODY);
    }

    /** A supervisor whose grade reaches the amount must sign, if there is any reason to. */
    public static Authority beyond(List<Message> reasons, Money amount) {
        return reasons.isEmpty()
                ? own()
                : new Authority(reasons, Optional.of(Signatory.SUPERVISOR), Optional.of(amount), Bound.NOBODY);
    }

    /** Only this member of staff may sign, who is concerned. */
    public Authority onlyBy(long staff) {
        return new Authority(lacking, signatory, amount, bound.and(new Bound(Optional.of(staff), Set.of())));
    }

    /** This person may not sign, who is concerned. */
    public Authority notBy(long person) {
        return new Authority(lacking, signatory, amount, bound.and(new Bound(Optional.empty(), Set.of(person))));
    }

    /** Both reasons to sign together; a supervisor may sign for a custodian, not the other way round. */
    public Authority and(Authority other) {
        List<Message> reasons = new ArrayList<>(lacking);
        reasons.addAll(other.lacking);
        Optional<Signatory> stricter = signatory
                .filter(who -> who == Signatory.SUPERVISOR)
                .or(() -> other.signatory.filter(who -> who == Signatory.SUPERVISOR))
                .or(() -> signatory)
                .or(() -> other.signatory);
        return new Authority(reasons, stricter, amount.or(() -> other.amount), bound.and(other.bound));
    }

    public boolean suffices() {
        return signatory.isEmpty();
    }
}
