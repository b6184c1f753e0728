package org.tellerline.core.founding;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;

/** Somebody who works in a demo bank; everybody's password is {@link DemoPlan#PASSWORD}. */
public record DemoPerson(long branch, String signOnName, String name, Role role, String grade, Language language) {

    /** All of them, tellers first. */
    public static List<DemoPerson> everybody() {
        List<DemoPerson> people = new ArrayList<>();
        for (List<String> row : Charter.rows("demo/staff.txt")) {
            people.add(new DemoPerson(
                    Long.parseLong(row.get(0)),
                    row.get(1),
                    row.get(2),
                    Role.valueOf(row.get(3)),
                    row.get(4),
                    Language.valueOf(row.get(5))));
        }
        return people;
    }
}
