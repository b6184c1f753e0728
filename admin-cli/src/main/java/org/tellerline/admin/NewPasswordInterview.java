package org.tellerline.admin;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.tellerline.core.text.Message;

/** Asks for a new password, twice because nobody sees it, until it will do. */
final class NewPasswordInterview {

    private final Admin admin;
    private final Interview interview;

    NewPasswordInterview(Admin admin, Interview interview) {
        this.admin = admin;
        this.interview = interview;
    }

    /** One that was keyed twice alike and in which nothing is wrong; the caller wipes it. */
    char[] keyed(Function<char[], List<Message>> wrong) {
        while (true) {
            char[] password = twice();
            List<Message> why = wrong.apply(password);
            if (why.isEmpty()) {
                return password;
            }
            Arrays.fill(password, '\0');
            why.forEach(message -> admin.note("admin.password.wrong", message));
        }
    }

    /** One that was keyed twice alike; the caller wipes it. */
    char[] twice() {
        while (true) {
            char[] password = interview.askHidden(admin.texts().say("init.ask.password"));
            char[] again = interview.askHidden(admin.texts().say("init.ask.again"));
            boolean same = Arrays.equals(password, again);
            Arrays.fill(again, '\0');
            if (same) {
                return password;
            }
            Arrays.fill(password, '\0');
            admin.note("init.differs");
        }
    }
}
