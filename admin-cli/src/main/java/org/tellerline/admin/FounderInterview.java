package org.tellerline.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tellerline.core.founding.Founder;
import org.tellerline.core.text.Message;

/** Asks the two founders of a live bank for their names and passwords, each until the answer will do. */
final class FounderInterview {

    private final Admin admin;
    private final Interview interview;

    FounderInterview(Admin admin, Interview interview) {
        this.admin = admin;
        this.interview = interview;
    }

    List<Founder> founders() {
        List<Founder> founders = new ArrayList<>();
        while (founders.size() < Founder.HOW_MANY) {
            admin.note("init.founder", founders.size() + 1, Founder.HOW_MANY);
            String name = answer("init.ask.name", text -> Founder.wrongName(text, founders));
            String signOnName = answer("init.ask.sign-on", text -> Founder.wrongSignOnName(text, founders));
            founders.add(new Founder(name, signOnName, password(signOnName)));
        }
        return founders;
    }

    String answer(String question, Function<String, Optional<Message>> wrong) {
        while (true) {
            String answer = interview.ask(admin.texts().say(question));
            Optional<Message> why = wrong.apply(answer);
            if (why.isEmpty()) {
                return answer;
            }
            say(why.get());
        }
    }

    private char[] password(String signOnName) {
        while (true) {
            char[] password = interview.askHidden(admin.texts().say("init.ask.password"));
            Optional<Message> why = Founder.wrongPassword(password, signOnName).or(() -> differs(password));
            if (why.isEmpty()) {
                return password;
            }
            Arrays.fill(password, '\0');
            say(why.get());
        }
    }

    private Optional<Message> differs(char[] password) {
        char[] again = interview.askHidden(admin.texts().say("init.ask.again"));
        boolean same = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        return same ? Optional.empty() : Optional.of(Message.of("init.differs"));
    }

    private void say(Message message) {
        admin.note(message.key(), message.args().toArray());
    }
}
