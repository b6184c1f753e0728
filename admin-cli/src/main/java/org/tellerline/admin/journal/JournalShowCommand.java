package org.tellerline.admin.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.Json;
import org.tellerline.admin.Output;
import org.tellerline.admin.Sheet;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.books.TrailLine;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin journal show}: one event with its legs, pieces and signatures, and where the trail speaks of it. */
@CommandLine.Command(name = "show")
public final class JournalShowCommand extends StaffCommand {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{2,6})-(\\d{6,12})");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    @Option(names = "--number", paramLabel = "NUMBER")
    private @Nullable String number;

    @Option(names = "--year", paramLabel = "YYYY")
    private @Nullable Integer year;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public JournalShowCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        wanted();
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        String wanted = wanted();
        try (OpenBooks open = OpenBooks.open(admin());
                Output out = Output.standard(admin())) {
            WholeEvent event = id(wanted, open)
                    .flatMap(open.books().journals()::find)
                    .orElseThrow(() -> new Failure(ExitCode.USAGE, Message.of("journal.none", wanted)));
            out.print(text(event, open));
            out.finish();
        }
        return ExitCode.OK;
    }

    private String wanted() {
        if (number == null) {
            throw Failure.missing("--number");
        }
        if (!NUMBER.matcher(number).matches() && !ID.matcher(number).matches()) {
            throw EventOptions.wrong("--number", number, "BBBB-NN-NNNNNN, ID");
        }
        if (year != null && ID.matcher(number).matches()) {
            throw new Failure(ExitCode.USAGE, Message.of("journal.year"));
        }
        return number;
    }

    private Optional<Long> id(String wanted, OpenBooks open) {
        Matcher numbered = NUMBER.matcher(wanted);
        if (!numbered.matches()) {
            return Optional.of(Long.valueOf(wanted));
        }
        ReceiptNumber receipt = new ReceiptNumber(
                Long.parseLong(numbered.group(1)),
                Long.parseLong(numbered.group(2)),
                year == null ? open.books().past().year() : year,
                Long.parseLong(numbered.group(3)));
        return open.books().past().find(receipt).map(PastEvent::journal);
    }

    private String text(WholeEvent event, OpenBooks open) {
        Optional<TrailLine> trail = open.books().journals().trail(event);
        return switch (format) {
            case TABLE -> new EventCard(admin(), open).text(event, trail);
            case JSON -> "[\n  " + Json.value(whole(event, trail)) + "\n]\n";
            case CSV -> new Sheet(EventData.LEG_NAMES, EventData.LEG_NAMES, EventData.legs(event)).text(Format.CSV);
        };
    }

    private static Map<String, Object> whole(WholeEvent event, Optional<TrailLine> trail) {
        Map<String, Object> object = EventData.object(event);
        Map<String, Object> line = new LinkedHashMap<>();
        trail.ifPresent(told -> {
            line.put("position", told.place());
            line.put("seq", told.seq());
            line.put("hash", told.hash());
        });
        object.put("trail", List.of(line));
        return object;
    }
}
