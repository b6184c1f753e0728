package org.tellerline.admin.endofday;

import java.time.LocalDate;
import org.tellerline.admin.Admin;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin eod run}: takes the bank from this business date to the next. */
@CommandLine.Command(name = "run")
public final class EodRunCommand extends EodCommand {

    @Option(names = "--due")
    private boolean due;

    public EodRunCommand(Admin admin) {
        super(admin);
    }

    /** What a timer starts on a holiday, or a second time, must not end a day that has not come yet. */
    @Override
    boolean isAhead(EndOfDay night, LocalDate today) {
        return due && night.date().isAfter(today);
    }

    @Override
    boolean begins() {
        return true;
    }

    @Override
    Ended work(EndOfDay night, Operator operator, Progress progress) {
        return night.run(operator.staff().id(), progress);
    }
}
