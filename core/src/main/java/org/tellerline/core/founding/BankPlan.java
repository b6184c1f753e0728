package org.tellerline.core.founding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tellerline.core.signon.PasswordCost;

/**
 * A bank before it exists.
 *
 * @param baseCurrency one of CNY, USD, JPY
 * @param firstDate business date its first entries are made on
 * @param passwordCost what one guess at a password shall cost
 */
public record BankPlan(
        String name,
        BankKind kind,
        ZoneId zone,
        String baseCurrency,
        LocalDate firstDate,
        PasswordCost passwordCost,
        List<BranchPlan> branches,
        List<StaffPlan> staff) {

    public BankPlan {
        branches = List.copyOf(branches);
        staff = List.copyOf(staff);
    }
}
