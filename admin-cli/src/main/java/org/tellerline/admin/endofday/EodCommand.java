package org.tellerline.admin.endofday;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.endofday.CalledOff;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Stop;
import picocli.CommandLine.Option;

/** A command that works on an end of day: it tells how far it is, and stops between two chunks when the process is to end. */
abstract class EodCommand extends StaffCommand {

    @Option(names = "--seal-key", paramLabel = "FILE", descriptionKey = "seal-key")
    private @Nullable Path sealKey;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    EodCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    abstract Ended work(EndOfDay night, Operator operator, Progress progress);

    @Override
    protected final ExitCode run(Database database, Operator operator) {
        EodReports reports = new EodReports(admin(), format);
        try (Stop stop = Stop.listen();
                EndOfDay night = EndOfDay.of(admin().address(), Clock.systemUTC(), key())) {
            return reports.ended(work(night, operator, new Telling(admin(), stop)));
        } catch (CalledOff e) {
            admin().note("eod.stopped");
            return ExitCode.UNUSABLE;
        }
    }

    private SealKey key() {
        Path file = sealKey == null ? admin().dataFolder().resolve("seal.key") : sealKey;
        try {
            return SealKey.readOrMake(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("eod.key", file));
        }
    }
}
