package org.tellerline.core.administration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;

/** Four eyes: one person stages a change, another approves or rejects it; only then does it take effect. */
public final class Changes {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final List<ChangeKind> KINDS = List.of(
            new CredentialChange(),
            new PolicyChange(),
            new StaffChange(),
            new PasswordPolicyChange(),
            new PasswordReset());

    private final Database database;
    private final BankClock clock;
    private final List<ChangeKind> kinds;

    public Changes(Database database, BankClock clock) {
        this(database, clock, KINDS);
    }

    Changes(Database database, BankClock clock, List<ChangeKind> kinds) {
        this.database = database;
        this.clock = clock;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Stages a change; it waits seven days.
     *
     * @param kind the name of a {@link ChangeKind}
     * @param content how it shall stand; shown to whoever approves
     */
    public Change stage(Operator maker, String kind, String subject, String content) {
        long now = clock.micros();
        long ends = now + LIFE.toSeconds() * MICROS_PER_SECOND;
        return AdminStore.write(database, store -> {
            store.lockChanges();
            String base = kind(kind).image(store, subject);
            Change change = new Change(
                    store.nextChange(),
                    kind,
                    subject,
                    content,
                    base,
                    maker.staff(),
                    now,
                    ends,
                    "STAGED",
                    Optional.empty());
            store.add(change);
            store.tell(maker, AdminEvent.CHANGE_STAGED, now, says(change));
            return change;
        });
    }

    /** All changes there ever were, by number. */
    public List<Change> all() {
        return AdminStore.read(database, AdminStore::changes);
    }

    public Optional<Change> find(long no) {
        return AdminStore.read(database, store -> store.change(no));
    }

    public Change.State state(Change change) {
        return change.state(clock.micros());
    }

    /** Makes a change take effect that another person staged. */
    public Ruling<Change> approve(Operator by, long no) {
        long now = clock.micros();
        return AdminStore.write(database, store -> {
            store.lockChanges();
            Ruling<Change> ruling = open(store, no, now)
                    .then(change -> byAnother(by, change))
                    .then(change -> current(store, change))
                    .then(change -> unopposed(store, by, change))
                    .then(change -> take(store, by, change, now));
            return told(new Try(store, by, no), now, ruling);
        });
    }

    /** Ends a staged change without effect; its maker may do that too. */
    public Ruling<Change> reject(Operator by, long no) {
        long now = clock.micros();
        return AdminStore.write(database, store -> {
            store.lockChanges();
            Ruling<Change> ruling = open(store, no, now).then(change -> {
                store.decide(no, "REJECTED", by.staff().id(), now);
                store.tell(by, AdminEvent.CHANGE_REJECTED, now, says(change));
                return Ruling.granted(change);
            });
            return told(new Try(store, by, no), now, ruling);
        });
    }

    /** Somebody wants to decide a change. */
    private record Try(AdminStore store, Operator by, long no) {}

    private static Ruling<Change> told(Try wanted, long now, Ruling<Change> ruling) {
        if (ruling instanceof Ruling.Refused<Change> refused) {
            Map<String, String> says = Map.of(
                    "change",
                    Long.toString(wanted.no()),
                    "reason",
                    refused.why().key());
            wanted.store().tell(wanted.by(), AdminEvent.CHANGE_REFUSED, now, says);
        }
        return ruling;
    }

    private static Ruling<Change> open(AdminStore store, long no, long now) {
        Optional<Change> change = store.change(no);
        if (change.isEmpty()) {
            return Ruling.refused("admin.change.none", no);
        }
        return change.get().state(now) == Change.State.STAGED
                ? Ruling.granted(change.get())
                : Ruling.refused("admin.change.not-open." + change.get().state(now), no);
    }

    private static Ruling<Change> byAnother(Operator by, Change change) {
        StaffMember maker = change.maker();
        if (by.credential().isPresent() || by.staff().person() == maker.person()) {
            return Ruling.refused("admin.change.own", change.no(), maker.name());
        }
        return maker.active()
                ? Ruling.granted(change)
                : Ruling.refused("admin.change.maker", change.no(), maker.signOnName());
    }

    private Ruling<Change> current(AdminStore store, Change change) {
        return kind(change.kind()).image(store, change.subject()).equals(change.base())
                ? Ruling.granted(change)
                : Ruling.refused("admin.change.stale", change.no());
    }

    private Ruling<Change> unopposed(AdminStore store, Operator by, Change change) {
        return kind(change.kind())
                .objection(store, change, by.staff())
                .<Ruling<Change>>map(Ruling.Refused::new)
                .orElseGet(() -> Ruling.granted(change));
    }

    private Ruling<Change> take(AdminStore store, Operator by, Change change, long now) {
        Map<String, String> images = kind(change.kind()).apply(store, change, by.staff(), now);
        store.decide(change.no(), "APPROVED", by.staff().id(), now);
        Map<String, String> says = says(change);
        says.putAll(images);
        store.tell(by, AdminEvent.CHANGE_APPROVED, now, says);
        return Ruling.granted(change);
    }

    private ChangeKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> says(Change change) {
        return new TreeMap<>(Map.of(
                "change", Long.toString(change.no()),
                "of", change.kind(),
                "subject", change.subject(),
                "content", AuditChain.hex(change.content()),
                "base", change.base(),
                "maker", Long.toString(change.maker().id())));
    }
}
