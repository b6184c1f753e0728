package org.tellerline.core.administration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;

/** Somebody is employed, gets another role, or comes back; its subject is the sign-on name. */
final class StaffChange implements ChangeKind {

    static final String NAME = "STAFF";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String image(AdminStore store, String subject) {
        StaffRegisterStore register = new StaffRegisterStore(store);
        return register.find(subject)
                .map(entry -> register.staffImage(entry.member().id()))
                .orElse("");
    }

    @Override
    public Optional<Message> objection(AdminStore store, Change change, StaffMember approver) {
        return StaffRegister.hindrance(new StaffRegisterStore(store), StaffText.parse(change.content()));
    }

    @Override
    public Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now) {
        StaffRegisterStore register = new StaffRegisterStore(store);
        StaffText text = StaffText.parse(change.content());
        boolean known = register.find(text.signOnName()).isPresent();
        if (known) {
            register.employ(text);
        } else {
            register.hire(text, now);
        }
        StaffMember staff = register.find(text.signOnName()).orElseThrow().member();
        register.seat(staff, register.businessYear());
        Map<String, String> says = new TreeMap<>();
        says.put("image.staff." + staff.id(), register.staffImage(staff.id()));
        if (known) {
            says.put("sessionsEnded", register.sendAway(staff.id()));
        } else {
            says.put("image.credential." + staff.id(), register.credentialImage(staff.id()));
        }
        return says;
    }
}
