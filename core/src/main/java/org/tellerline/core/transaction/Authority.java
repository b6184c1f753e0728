package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 */
public record Authority(List<Message> lacking, Optional<Signatory> signatory, Optional<Money> amount) {

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
        return new Authority(List.of(), Optional.empty(), Optional.empty());
    }

    /** Somebody must sign, whatever the amount. */
    public static Authority signedBy(Signatory signatory, Message why) {
        return new Authority(List.of(why), Optional.of(signatory), Optional.empty());
    }

    /** A supervisor whose grade reaches the amount must sign, if there is any reason to. */
    public static Authority beyond(List<Message> reasons, Money amount) {
        return reasons.isEmpty()
                ? own()
                : new Authority(reasons, Optional.of(Signatory.SUPERVISOR), Optional.of(amount));
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
        return new Authority(reasons, stricter, amount.or(() -> other.amount));
    }

    public boolean suffices() {
        return signatory.isEmpty();
    }
}
