package org.tellerline.admin.endofday;

import org.tellerline.admin.Admin;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import picocli.CommandLine;

/** {@code admin eod resume}: goes on where an end of day stopped, was stopped or was killed. */
@CommandLine.Command(name = "resume")
public final class EodResumeCommand extends EodCommand {

    public EodResumeCommand(Admin admin) {
        super(admin);
    }

    @Override
    boolean begins() {
        return false;
    }

    @Override
    Ended work(EndOfDay night, Operator operator, Progress progress) {
        return night.resume(progress);
    }
}
