package org.tellerline.core.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;

/**
 * Who works at the bank. What gives somebody more than they had takes two people and is staged; what takes it away acts at once, since a
 * bank cannot wait for a second person to shut somebody out.
 */
public final class StaffRegister {

    private static final Pattern SIGN_ON_NAME = Pattern.compile("[a-z][a-z0-9]{1,11}");
    private static final int MOST_OF_NAME = 40;
    private static final int LEAST_PEOPLE = 2;

    private final Database database;
    private final BankClock clock;
    private final Changes changes;

    public StaffRegister(Database database, BankClock clock) {
        this.database = database;
        this.clock = clock;
        this.changes = new Changes(database, clock);
    }

    /** Everybody who is or was employed, by sign-on name. */
    public List<StaffEntry> all() {
        return AdminStore.read(database, store -> new StaffRegisterStore(store).all());
    }

    public Optional<StaffEntry> find(String signOnName) {
        return AdminStore.read(database, store -> new StaffRegisterStore(store).find(signOnName));
    }

    /**
     * Stages somebody's employment. They have a desk from the day it is approved and no password until one is given.
     *
     * @param namesake whether the person is another than the one the bank knows by this name
     */
    public Ruling<Change> add(Operator by, StaffText wanted, boolean namesake) {
        Ruling<StaffText> ruling = AdminStore.read(database, store -> {
            StaffRegisterStore register = new StaffRegisterStore(store);
            return named(register, wanted, namesake).then(text -> placed(register, text));
        });
        return ruling.then(text -> Ruling.granted(changes.stage(by, StaffChange.NAME, text.signOnName(), text.text())));
    }

    private static Ruling<StaffText> named(StaffRegisterStore register, StaffText wanted, boolean namesake) {
        if (!SIGN_ON_NAME.matcher(wanted.signOnName()).matches()) {
            return Ruling.refused("admin.staff.sign-on", wanted.signOnName());
        }
        if (register.find(wanted.signOnName()).isPresent()) {
            return Ruling.refused("admin.staff.taken", wanted.signOnName());
        }
        if (wanted.person() == 0) {
            return newcomer(register, wanted, namesake);
        }
        return register.personName(wanted.person())
                .<Ruling<StaffText>>map(name -> Ruling.granted(new StaffText(
                        wanted.signOnName(),
                        wanted.person(),
                        name,
                        wanted.branch(),
                        wanted.role(),
                        wanted.grade(),
                        wanted.language())))
                .orElseGet(() -> Ruling.refused("admin.staff.person", wanted.person()));
    }

    private static Ruling<StaffText> newcomer(StaffRegisterStore register, StaffText wanted, boolean namesake) {
        String name = wanted.name();
        if (name.isBlank()
                || name.codePointCount(0, name.length()) > MOST_OF_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            return Ruling.refused("admin.staff.name", MOST_OF_NAME);
        }
        Optional<Long> known = register.namesake(name);
        return known.isPresent() && !namesake
                ? Ruling.refused("admin.staff.namesake", name, known.get())
                : Ruling.granted(wanted);
    }

    private static Ruling<StaffText> placed(StaffRegisterStore register, StaffText text) {
        if (!register.hasBranch(text.branch())) {
            return Ruling.refused("admin.staff.branch", text.branch());
        }
        if (!register.hasGrade(text.grade())) {
            return Ruling.refused("admin.staff.grade", text.grade());
        }
        return hindrance(register, text)
                .<Ruling<StaffText>>map(Ruling.Refused::new)
                .orElseGet(() -> Ruling.granted(text));
    }

    /** What stands in the way of an employment; looked at when it is staged, and once more when it takes effect. */
    static Optional<Message> hindrance(StaffRegisterStore register, StaffText text) {
        String name = text.signOnName();
        Optional<StaffMember> known = register.find(name).map(StaffEntry::member);
        if (text.role() != Role.TELLER
                && known.filter(staff -> register.holdsCash(staff.id())).isPresent()) {
            return Optional.of(Message.of("admin.staff.till", name));
        }
        if (known.filter(staff -> staff.role() != text.role())
                .filter(staff -> leavesTooFew(register, staff, Optional.of(text.role())))
                .isPresent()) {
            return Optional.of(Message.of("admin.staff.last-role", name));
        }
        return register.hasDeskFor(text)
                ? Optional.empty()
                : Optional.of(Message.of("admin.staff.full", text.branch()));
    }

    /** Stages another role or grade; whoever holds a till with cash hands it over first. */
    public Ruling<Change> role(Operator by, String signOnName, Role role, String grade) {
        Ruling<StaffText> ruling = AdminStore.read(database, store -> {
            StaffRegisterStore register = new StaffRegisterStore(store);
            return known(register, signOnName)
                    .then(entry -> placed(register, StaffText.of(entry.member(), role, grade, entry.language())));
        });
        return ruling.then(text -> Ruling.granted(changes.stage(by, StaffChange.NAME, signOnName, text.text())));
    }

    /** Stages the return of somebody who was disabled. */
    public Ruling<Change> enable(Operator by, String signOnName) {
        Ruling<StaffEntry> ruling = AdminStore.read(
                database,
                store -> known(new StaffRegisterStore(store), signOnName)
                        .then(entry -> entry.member().active()
                                ? Ruling.refused("admin.staff.active", signOnName)
                                : Ruling.granted(entry)));
        return ruling.then(entry -> {
            StaffMember member = entry.member();
            StaffText text = StaffText.of(member, member.role(), member.grade(), entry.language());
            return Ruling.granted(changes.stage(by, StaffChange.NAME, signOnName, text.text()));
        });
    }

    /** Shuts somebody out at once: their sessions end, and what they try next is refused. */
    public Ruling<StaffEntry> disable(Operator by, String signOnName, String reason) {
        return atOnce(by, signOnName, (register, entry) -> {
            StaffMember staff = entry.member();
            if (!staff.active()) {
                return Ruling.refused("admin.staff.disabled", signOnName);
            }
            if (leavesTooFew(register, staff, Optional.empty())) {
                return Ruling.refused("admin.staff.last", signOnName);
            }
            register.disable(staff.id());
            Map<String, String> says = new TreeMap<>();
            says.put("staff", Long.toString(staff.id()));
            says.put("reason", reason);
            says.put("sessionsEnded", register.sendAway(staff.id()));
            says.put("image.staff." + staff.id(), register.staffImage(staff.id()));
            return Ruling.granted(new Done(AdminEvent.STAFF_DISABLED, says));
        });
    }

    /**
     * Two people must remain who can decide, and one of them must be an administrator: else nobody could ever be let in again.
     *
     * @param becomes their role from then on; empty for whoever is shut out
     */
    private static boolean leavesTooFew(StaffRegisterStore register, StaffMember leaving, Optional<Role> becomes) {
        List<StaffMember> before = register.deciders();
        List<StaffMember> others =
                before.stream().filter(staff -> staff.id() != leaving.id()).toList();
        Set<Long> people = others.stream().map(StaffMember::person).collect(Collectors.toCollection(HashSet::new));
        becomes.filter(StaffRegister::decides).ifPresent(role -> people.add(leaving.person()));
        boolean administered = becomes.equals(Optional.of(Role.ADMINISTRATOR))
                || others.stream().anyMatch(staff -> staff.role() == Role.ADMINISTRATOR);
        return others.size() < before.size() && (people.size() < LEAST_PEOPLE || !administered);
    }

    private static boolean decides(Role role) {
        return role == Role.ADMINISTRATOR || role == Role.SUPERVISOR;
    }

    /** What was done, for the trail. */
    private record Done(AdminEvent event, Map<String, String> says) {}

    /** To somebody else, and told. */
    private Ruling<StaffEntry> atOnce(
            Operator by, String signOnName, BiFunction<StaffRegisterStore, StaffEntry, Ruling<Done>> work) {
        long now = clock.micros();
        return AdminStore.write(database, store -> {
            StaffRegisterStore register = new StaffRegisterStore(store);
            return known(register, signOnName)
                    .then(entry -> notSelf(by, entry))
                    .then(entry -> work.apply(register, entry).then(done -> {
                        store.tell(by, done.event(), now, done.says());
                        return Ruling.granted(entry);
                    }));
        });
    }

    static Ruling<StaffEntry> known(StaffRegisterStore register, String signOnName) {
        return register.find(signOnName)
                .<Ruling<StaffEntry>>map(Ruling::granted)
                .orElseGet(() -> Ruling.refused("admin.staff.none", signOnName));
    }

    static Ruling<StaffEntry> notSelf(Operator by, StaffEntry entry) {
        return by.staff().person() == entry.member().person()
                ? Ruling.refused("admin.staff.own", entry.member().signOnName())
                : Ruling.granted(entry);
    }
}
