package org.tellerline.admin.staff;

import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Sheet;
import org.tellerline.admin.operator.Moments;
import org.tellerline.core.administration.StaffEntry;

/** The staff as it is printed. */
final class StaffSheet {

    private static final List<String> NAMES = List.of(
            "sign-on",
            "person",
            "name",
            "branch",
            "role",
            "grade",
            "state",
            "positions",
            "must-change",
            "password-since",
            "last-sign-on");

    private StaffSheet() {}

    static Sheet of(Admin admin, List<StaffEntry> entries) {
        return admin.sheet("staff", NAMES, entries.stream().map(StaffSheet::row).toList());
    }

    private static List<Object> row(StaffEntry entry) {
        return List.of(
                entry.member().signOnName(),
                entry.member().person(),
                entry.member().name(),
                entry.member().branch(),
                entry.member().role().name(),
                entry.member().grade(),
                entry.member().active() ? "ACTIVE" : "DISABLED",
                entry.positions().orElse(""),
                entry.mustChange() ? "yes" : "no",
                Moments.text(entry.passwordSince()),
                entry.lastSignOn() == 0 ? "" : Moments.text(entry.lastSignOn()));
    }
}
