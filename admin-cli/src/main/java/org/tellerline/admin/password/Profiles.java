package org.tellerline.admin.password;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.core.signon.PasswordProfile;
import org.tellerline.core.text.Message;

/** Looks at options about profiles. */
final class Profiles {

    private Profiles() {}

    static PasswordProfile named(String option, String name) {
        return PasswordProfile.named(name)
                .orElseThrow(() -> wrong(
                        option,
                        name,
                        PasswordProfile.ALL.stream().map(PasswordProfile::name).collect(Collectors.joining("|"))));
    }

    static void within(String option, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw wrong(option, value.toString(), least + "-" + most);
        }
    }

    private static Failure wrong(String option, String value, String takes) {
        return new Failure(ExitCode.USAGE, Message.of("admin.usage.value", option, value, takes));
    }
}
