package org.tellerline.core.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tellerline.core.administration.CredentialFile.State;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;

/** Finds out who runs a command, and ends what lets somebody run one. A refused try is told to the trail. */
public final class Operators {

    private final Database database;
    private final BankClock clock;

    public Operators(Database database, BankClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose token it is, which thereby counts as used. */
    public Ruling<Operator> byToken(String token) {
        String hash = AuditChain.hex(token);
        long now = clock.micros();
        return AdminStore.write(database, store -> {
            Optional<AdminToken> known = store.lockedToken(hash);
            boolean good =
                    known.filter(found -> found.valid(now, store.tokenRule())).isPresent();
            if (!good) {
                return Ruling.refused("admin.operator.ended");
            }
            store.use(hash, now);
            return active(known.get().staff(), OptionalLong.empty());
        });
    }

    /**
     * Who answers for a credential file.
     *
     * @param command as keyed behind {@code admin}, e.g. {@code backup create}
     */
    public Ruling<Operator> byCredential(String secret, String command) {
        long now = clock.micros();
        return AdminStore.write(database, store -> {
            Optional<CredentialFile> known = store.credential(AuditChain.hex(secret));
            if (known.isEmpty()) {
                Map<String, String> says = Map.of("command", command, "reason", "admin.credential.unknown");
                store.tellOfNobody(AdminEvent.CREDENTIAL_REFUSED, now, says);
                return Ruling.refused("admin.credential.unknown");
            }
            CredentialFile file = known.get();
            Ruling<Operator> ruling = rule(file, command, now);
            if (ruling instanceof Ruling.Refused<Operator> refused) {
                Operator maker = new Operator(file.maker(), OptionalLong.of(file.no()));
                store.tell(
                        maker,
                        AdminEvent.CREDENTIAL_REFUSED,
                        now,
                        Map.of("command", command, "reason", refused.why().key()));
            }
            return ruling;
        });
    }

    private static Ruling<Operator> rule(CredentialFile file, String command, long now) {
        State state = file.state(now);
        if (state != State.ACTIVE) {
            return Ruling.refused("admin.credential." + state.name().toLowerCase(Locale.ROOT), file.no());
        }
        if (!file.commands().contains(command)) {
            return Ruling.refused("admin.credential.other", file.no(), command, String.join(", ", file.commands()));
        }
        return active(file.maker(), OptionalLong.of(file.no()));
    }

    private static Ruling<Operator> active(StaffMember staff, OptionalLong credential) {
        return staff.active()
                ? Ruling.granted(new Operator(staff, credential))
                : Ruling.refused("admin.operator.disabled", staff.signOnName());
    }

    /** Ends a sign-on; one that ended before is none the worse for it. */
    public void signOff(String token) {
        String hash = AuditChain.hex(token);
        long now = clock.micros();
        AdminStore.write(database, store -> {
            store.lockedToken(hash).filter(AdminToken::active).ifPresent(found -> {
                store.end(hash);
                store.tell(
                        new Operator(found.staff(), OptionalLong.empty()),
                        AdminEvent.ADMIN_SIGN_OFF,
                        now,
                        Map.of("result", "OK"));
            });
            return true;
        });
    }

    /** All credentials there ever were, by number. */
    public List<CredentialFile> credentials() {
        return AdminStore.read(database, AdminStore::credentials);
    }

    public CredentialFile.State state(CredentialFile file) {
        return file.state(clock.micros());
    }

    /** Ends a credential. That takes one person only: it must be quick. */
    public Ruling<CredentialFile> revoke(Operator by, long no) {
        long now = clock.micros();
        return AdminStore.write(database, store -> {
            Optional<CredentialFile> known = store.credential(no);
            if (known.isEmpty()) {
                return Ruling.refused("admin.credential.none", no);
            }
            if (known.get().revoked()) {
                return Ruling.refused("admin.credential.revoked", no);
            }
            store.revoke(no);
            Map<String, String> says =
                    Map.of("credential", Long.toString(no), "image.admin_credential." + no, store.credentialImage(no));
            store.tell(by, AdminEvent.CREDENTIAL_REVOKED, now, says);
            return Ruling.granted(known.get());
        });
    }

    /** Tells the trail what somebody does that leaves no other row. */
    public void tell(Operator who, AdminEvent kind, Map<String, String> says) {
        long now = clock.micros();
        AdminStore.write(database, store -> {
            store.tell(who, kind, now, says);
            return true;
        });
    }

    /** Refuses whoever is not employed for a command, and tells the trail that they tried. */
    public Ruling<Operator> allowed(Operator operator, String command, Set<Role> roles) {
        if (roles.contains(operator.role())) {
            return Ruling.granted(operator);
        }
        tell(operator, AdminEvent.COMMAND_REFUSED, Map.of("command", command));
        return Ruling.refused("admin.operator.role", operator.staff().signOnName());
    }
}
