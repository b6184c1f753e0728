package org.tellerline.admin.endofday;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.admin.backup.CopyOption;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.endofday.CalledOff;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Stop;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A command that works on an end of day, between a backup before it and one after: it tells how far it is, and stops between two chunks
 * when the process is to end.
 */
abstract class EodCommand extends StaffCommand {

    @Mixin
    private CopyOption copy = new CopyOption();

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

    /** Whether there is nothing to do yet, since the bank stands at a day to come. */
    boolean isAhead(EndOfDay night, LocalDate today) {
        return false;
    }

    /** Whether an end of day begins with it, so that what it finds is worth a copy. */
    abstract boolean begins();

    abstract Ended work(EndOfDay night, Operator operator, Progress progress);

    @Override
    protected final ExitCode run(Database database, Operator operator) {
        Ended ended;
        try (Stop stop = Stop.listen();
                EndOfDay night = EndOfDay.of(admin().address(), Clock.systemUTC(), key())) {
            if (isAhead(night, admin().clock(database).today())) {
                admin().note("eod.ahead", night.date());
                return ExitCode.OK;
            }
            if (begins() && night.gates().isEmpty()) {
                copy(database, operator);
            }
            ended = work(night, operator, new Telling(admin(), stop));
        } catch (CalledOff e) {
            admin().note("eod.stopped");
            return ExitCode.UNUSABLE;
        }
        ExitCode code = new EodReports(admin(), format).ended(ended);
        if (ended instanceof Ended.Done && copy.isNamed(admin())) {
            copy(database, operator);
        }
        return code;
    }

    private void copy(Database database, Operator operator) {
        if (copy.isNamed(admin())) {
            Backup backup = copy.make(admin(), database, operator);
            admin().note("eod.copied", backup.file());
        } else {
            admin().note("eod.no-copy");
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
