package org.tellerline.admin.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.Output;
import org.tellerline.admin.Rows;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.books.JournalFilter;
import org.tellerline.core.books.Marks;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin journal list}: events in the order of date, branch and place, a line each. */
@CommandLine.Command(name = "list")
public final class JournalListCommand extends StaffCommand {

    /** Lines of a table for people, where they ask for no other number. */
    private static final long A_TABLE = 200;

    private static final long MOST = 100_000_000;

    private static final List<String> NAMES = List.of(
            "date",
            "time",
            "number",
            "position",
            "code",
            "transaction",
            "maker",
            "signers",
            "amount",
            "mark",
            "other",
            "id");

    @Mixin
    private EventOptions which = new EventOptions();

    @Option(names = "--limit", paramLabel = "1-100000000")
    private @Nullable Long limit;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public JournalListCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        which.filter();
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw EventOptions.wrong("--limit", limit.toString(), "1-" + MOST);
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        JournalFilter filter = which.filter();
        long most = Optional.ofNullable(limit).orElse(format == Format.TABLE ? A_TABLE : Long.MAX_VALUE);
        try (OpenBooks open = OpenBooks.open(admin());
                Output out = Output.standard(admin())) {
            EventOptions.check(filter, open);
            List<String> headings = NAMES.stream()
                    .map(name -> admin().texts().say("journal.column." + name))
                    .toList();
            Rows rows = new Rows(out, format, NAMES, headings);
            long listed = open.books().journals().walk(filter, most, event -> rows.add(row(event, open)));
            rows.end();
            out.finish();
            tell(listed, most, filter, open);
        }
        return ExitCode.OK;
    }

    private void tell(long listed, long most, JournalFilter filter, OpenBooks open) {
        long all = listed < most ? listed : open.books().journals().count(filter);
        if (all > listed) {
            admin().note("journal.more", listed, all);
        }
    }

    private List<Object> row(WholeEvent event, OpenBooks open) {
        Marks marks = event.head().marks();
        String mark = marks.reverses().isPresent()
                ? "mark.reverses"
                : marks.reversedBy().isPresent() ? "mark.reversed" : "";
        return List.of(
                event.head().date(),
                open.time(event.head().at()),
                event.head().number().map(ReceiptNumber::toString).orElse(""),
                event.place().toString(),
                event.head().code(),
                open.transaction(event.head().code()),
                event.maker(),
                EventData.signers(event),
                EventData.amount(event),
                mark.isEmpty() || format != Format.TABLE
                        ? mark.replace("mark.", "")
                        : admin().texts().say(mark),
                marks.other().map(ReceiptNumber::toString).orElse(""),
                Long.toString(event.head().journal()));
    }
}
