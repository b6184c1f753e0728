package org.tellerline.core.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tellerline.core.staff.Role;

/**
 * A position to be: tills are numbered from 1 in each branch, desks from 51, and each branch has a vault, an administration and an end
 * of day; in a bank that is made up also a self-service machine.
 *
 * @param no number in the branch, at most two digits, since it is printed on receipts
 */
record Place(long branch, long no, String kind, Optional<StaffPlan> holder) {

    static final String TILL = "TILL";
    static final String VAULT = "VAULT";
    static final String MACHINE = "MACHINE";
    static final String ADMIN = "ADMIN";

    private static final long PER_BRANCH = 1000;
    private static final long FIRST_DESK = 51;
    private static final long MACHINE_NO = 81;
    private static final long VAULT_NO = 90;
    private static final long ADMIN_NO = 91;
    private static final long EOD_NO = 92;

    /** The same on every database: branch × 1000 + number. */
    long id() {
        return branch * PER_BRANCH + no;
    }

    boolean holdsCash() {
        return kind.equals(TILL) || kind.equals(VAULT) || kind.equals(MACHINE);
    }

    static List<Place> of(BankPlan plan) {
        List<Place> places = new ArrayList<>();
        for (BranchPlan branch : plan.branches()) {
            places.addAll(held(plan, branch.id(), TILL, 1));
            places.addAll(held(plan, branch.id(), "DESK", FIRST_DESK));
            if (plan.kind() != BankKind.LIVE) {
                places.add(new Place(branch.id(), MACHINE_NO, MACHINE, Optional.empty()));
            }
            places.add(new Place(branch.id(), VAULT_NO, VAULT, Optional.empty()));
            places.add(new Place(branch.id(), ADMIN_NO, ADMIN, Optional.empty()));
            places.add(new Place(branch.id(), EOD_NO, "EOD", Optional.empty()));
        }
        return places;
    }

    private static List<Place> held(BankPlan plan, long branch, String kind, long first) {
        List<StaffPlan> holders = plan.staff().stream()
                .filter(person -> person.branch() == branch)
                .filter(person -> (person.role() == Role.TELLER) == kind.equals(TILL))
                .collect(Collectors.toList());
        List<Place> places = new ArrayList<>();
        for (StaffPlan holder : holders) {
            places.add(new Place(branch, first + places.size(), kind, Optional.of(holder)));
        }
        return places;
    }
}
