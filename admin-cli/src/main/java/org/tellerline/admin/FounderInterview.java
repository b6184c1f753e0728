package org.tellerline.admin;

import java.util.ArrayList;
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

    /** Both of them; names are those of the bank and its branch, which make no password. */
    List<Founder> founders(List<String> names) {
        List<Founder> founders = new ArrayList<>();
        while (founders.size() < Founder.HOW_MANY) {
            admin.note("init.founder", founders.size() + 1, Founder.HOW_MANY);
            String name = answer("init.ask.name", text -> Founder.wrongName(text, founders));
            String signOnName = answer("init.ask.sign-on", text -> Founder.wrongSignOnName(text, founders));
            founders.add(new Founder(name, signOnName, password(signOnName, names)));
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

    private char[] password(String signOnName, List<String> names) {
        NewPasswordInterview questions = new NewPasswordInterview(admin, interview);
        return questions.keyed(password -> Founder.wrongPassword(password, signOnName, names));
    }

    private void say(Message message) {
        admin.note(message.key(), message.args().toArray());
    }
}
