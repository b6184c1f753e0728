package org.tellerline.core.founding;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tellerline.core.signon.PasswordCost;
import org.tellerline.core.signon.PasswordHash;
import org.tellerline.core.signon.PasswordHasher;
import org.tellerline.core.staff.Role;

/** Plans a live bank: nothing but its founders and what every bank has. */
final class LiveBank {

    private static final String POSTS_NOTHING = "NONE";

    private final LivePlan plan;

    LiveBank(LivePlan plan) {
        this.plan = plan;
    }

    /** The bank with these administrators, whose passwords are wiped. */
    BankPlan with(List<Founder> founders) {
        if (founders.size() != Founder.HOW_MANY) {
            throw new IllegalArgumentException("a bank has " + Founder.HOW_MANY + " founders");
        }
        PasswordHasher hasher = new PasswordHasher(new SecureRandom());
        List<StaffPlan> staff = new ArrayList<>();
        for (Founder founder : founders) {
            PasswordHash hash =
                    hasher.hash(founder.password(), PasswordCost.USUAL).orElseThrow();
            Arrays.fill(founder.password(), '\0');
            staff.add(administrator(staff.size() + 1, founder, hash));
        }
        return new BankPlan(
                plan.name(),
                BankKind.LIVE,
                plan.zone(),
                "CNY",
                plan.date(),
                PasswordCost.USUAL,
                List.of(plan.branch()),
                staff);
    }

    private StaffPlan administrator(long id, Founder founder, PasswordHash hash) {
        return new StaffPlan(
                id,
                plan.branch().id(),
                founder.signOnName(),
                founder.name(),
                Role.ADMINISTRATOR,
                POSTS_NOTHING,
                plan.language(),
                hash,
                false);
    }
}
