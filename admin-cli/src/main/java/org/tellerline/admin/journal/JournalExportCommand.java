package org.tellerline.admin.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.Json;
import org.tellerline.admin.Output;
import org.tellerline.admin.Progress;
import org.tellerline.admin.Rows;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.books.JournalFilter;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.exchange.HledgerText;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin journal export}: whole events for other programs, one after the other. */
@CommandLine.Command(name = "export")
public final class JournalExportCommand extends StaffCommand {

    /** What other programs read. */
    public enum Kind {
        JSON,
        CSV,
        HLEDGER
    }

    /** Writes one kind; it is told of each event in order. */
    private interface Writer {
        void event(WholeEvent event);

        void end();
    }

    @Mixin
    private EventOptions which = new EventOptions();

    @Option(names = "--format", paramLabel = "json|csv|hledger")
    private Kind format = Kind.JSON;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--force")
    private boolean force;

    public JournalExportCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        which.filter();
        if (force && file == null) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.force"));
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        JournalFilter filter = which.filter();
        try (OpenBooks open = OpenBooks.open(admin())) {
            EventOptions.check(filter, open);
            try (Output out = Output.to(admin(), Optional.ofNullable(file), force)) {
                write(filter, open, out);
            }
        }
        return ExitCode.OK;
    }

    private void write(JournalFilter filter, OpenBooks open, Output out) {
        long all = open.books().journals().count(filter);
        Progress progress = new Progress(admin(), admin().texts().say("journal.events"));
        AtomicLong done = new AtomicLong();
        Writer writer = writer(open, out);
        long exported = open.books().journals().walk(filter, Long.MAX_VALUE, event -> {
            writer.event(event);
            progress.at(done.incrementAndGet(), Math.max(all, done.get() + 1));
        });
        writer.end();
        out.finish();
        admin().note("journal.exported", exported);
    }

    private Writer writer(OpenBooks open, Output out) {
        return switch (format) {
            case JSON -> new JsonList(out);
            case CSV -> new LegRows(new Rows(out, Format.CSV, EventData.LEG_NAMES, EventData.LEG_NAMES));
            case HLEDGER -> hledger(open, out);
        };
    }

    private Writer hledger(OpenBooks open, Output out) {
        HledgerText text = new HledgerText(open.books().totals().chart(), admin().texts());
        out.print(text.head(open.bank().name(), open.currencies()));
        return new Writer() {
            @Override
            public void event(WholeEvent event) {
                out.print(text.event(event));
            }

            @Override
            public void end() {}
        };
    }

    /** A list of objects, one a line. */
    private static final class JsonList implements Writer {
        private final Output out;
        private boolean begun;

        JsonList(Output out) {
            this.out = out;
        }

        @Override
        public void event(WholeEvent event) {
            out.print((begun ? ",\n  " : "[\n  ") + Json.value(EventData.object(event)));
            begun = true;
        }

        @Override
        public void end() {
            out.print(begun ? "\n]\n" : "[]\n");
        }
    }

    /** A row for each leg. */
    private record LegRows(Rows rows) implements Writer {

        @Override
        public void event(WholeEvent event) {
            List<List<Object>> legs = EventData.legs(event);
            legs.forEach(rows::add);
        }

        @Override
        public void end() {
            rows.end();
        }
    }
}
