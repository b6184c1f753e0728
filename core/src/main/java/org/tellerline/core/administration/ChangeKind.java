package org.tellerline.core.administration;

import java.util.Map;
import java.util.Optional;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Message;

/** One kind of thing that is changed by two people. Its SQL is that of a store of its own, made from the
 * one handed in: inside the same transaction. */
public interface ChangeKind {

    /** One word for the trail, e.g. {@code CREDENTIAL}. */
    String name();

    /**
     * The image of what is to be changed as it stands, empty where there is nothing yet. A change made from another image is stale.
     */
    String image(AdminStore store, String subject);

    /**
     * Why it cannot take effect as things stand, or not by this person, though somebody else staged it.
     *
     * @param approver who would approve
     */
    default Optional<Message> objection(AdminStore store, Change change, StaffMember approver) {
        return Optional.empty();
    }

    /**
     * Makes the change take effect.
     *
     * @param approver who approves
     * @param now epoch micros UTC
     * @return what the trail shall say of it: {@code image.TABLE.KEY} with the image of each guarded row as it stands now
     */
    Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now);
}
