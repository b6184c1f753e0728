package org.tellerline.core.books;

import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;

/** Who was at the counter, when and from where, as the audit trail tells it. */
public final class SignOns {

    private final SignOnStore store;

    SignOns(Database database) {
        this.store = new SignOnStore(database);
    }

    /**
     * The person's own sign-ons.
     *
     * @param most steps an answer carries
     */
    public SignOnLog of(StaffMember staff, int most) {
        return store.of(staff.person(), most);
    }
}
