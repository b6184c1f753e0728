package org.tellerline.core.administration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.policy.PolicyText;
import org.tellerline.core.signon.PasswordHash;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;

/**
 * Somebody is given a password of two halves; its subject is the sign-on name. Whoever stages it knows the first half and brings the hash of it, whoever
 * approves it the second: one of them alone can never sign on as that person.
 */
final class PasswordReset implements ChangeKind {

    static final String NAME = "PASSWORD";

    private static final Duration GIVEN = Duration.ofHours(24);
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final String FIRST_HALF = "first-half";

    private final Optional<PasswordHash> secondHalf;

    /** As it is staged, shown and rejected; nobody can approve it so. */
    PasswordReset() {
        this.secondHalf = Optional.empty();
    }

    /** As it is approved. */
    PasswordReset(PasswordHash secondHalf) {
        this.secondHalf = Optional.of(secondHalf);
    }

    static String content(StaffMember staff, PasswordHash firstHalf) {
        return """
                sign-on-name = %s
                person = %d
                name = %s
                branch = %d
                role = %s
                %s = %s
                """.formatted(
                staff.signOnName(), staff.person(), staff.name(), staff.branch(), staff.role(), FIRST_HALF, firstHalf);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Of the person as employed and of their password: who found it again meanwhile, or is another now, needs no other. */
    @Override
    public String image(AdminStore store, String subject) {
        StaffRegisterStore register = new StaffRegisterStore(store);
        long staff = register.find(subject).orElseThrow().member().id();
        return AuditChain.hex(register.staffImage(staff) + register.credentialImage(staff));
    }

    @Override
    public Optional<Message> objection(AdminStore store, Change change, StaffMember approver) {
        if (subject(store, change).person() == approver.person()) {
            return Optional.of(Message.of("admin.reset.self", change.no()));
        }
        return secondHalf.isPresent() ? Optional.empty() : Optional.of(Message.of("admin.reset.half", change.no()));
    }

    @Override
    public Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now) {
        StaffRegisterStore register = new StaffRegisterStore(store);
        long staff = subject(store, change).id();
        String first = new PolicyText(change.content()).line(FIRST_HALF).orElseThrow();
        PasswordHash both = PasswordHash.parse(first).withSecondHalf(secondHalf.orElseThrow());
        register.give(staff, both, now, now + GIVEN.toSeconds() * MICROS_PER_SECOND);
        Map<String, String> says = new TreeMap<>();
        says.put("sessionsEnded", register.sendAway(staff));
        says.put("image.credential." + staff, register.credentialImage(staff));
        return says;
    }

    private static StaffMember subject(AdminStore store, Change change) {
        return new StaffRegisterStore(store)
                .find(change.subject())
                .orElseThrow()
                .member();
    }
}
