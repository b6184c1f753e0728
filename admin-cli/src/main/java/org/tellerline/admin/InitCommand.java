package org.tellerline.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.founding.BranchPlan;
import org.tellerline.core.founding.CalledOff;
import org.tellerline.core.founding.DemoPerson;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founder;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.founding.FoundingStep;
import org.tellerline.core.founding.LivePlan;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin init}: founds a bank where there is none; with {@code --demo} one to try, with sample people and past business. */
@CommandLine.Command(name = "init")
public final class InitCommand extends Command {

    private static final int MOST_SCALE = 1000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long FIRST_BRANCH = 1;

    private final Admin admin;
    private final Clock clock;
    private final Supplier<Optional<Interview>> interview;

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--morning")
    private boolean morning;

    @Option(names = "--show-demo")
    private boolean showDemo;

    @Option(names = "--scale", paramLabel = "1-1000")
    private @Nullable Integer scale;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    public InitCommand(Admin admin) {
        this(admin, Clock.systemUTC(), Interview::atTerminal);
    }

    InitCommand(Admin admin, Clock clock, Supplier<Optional<Interview>> interview) {
        this.admin = admin;
        this.clock = clock;
        this.interview = interview;
    }

    @Override
    public ExitCode run() {
        if (showDemo) {
            return showAlone();
        }
        if (scale != null && !demo) {
            throw new Failure(ExitCode.USAGE, Message.of("init.scale"));
        }
        if (morning && !demo) {
            throw new Failure(ExitCode.USAGE, Message.of("init.morning"));
        }
        Founding founding = new Founding(admin.address(), clock);
        founding.check();
        try {
            return demo ? foundDemo(founding) : foundLive(founding);
        } catch (CalledOff e) {
            return ExitCode.UNUSABLE;
        }
    }

    private ExitCode foundDemo(Founding founding) {
        int times = scale == null ? 1 : scale;
        if (times < 1 || times > MOST_SCALE) {
            throw new Failure(
                    ExitCode.USAGE,
                    Message.of("admin.usage.value", "--scale", Integer.toString(times), "1-" + MOST_SCALE));
        }
        DemoPlan plan = morning ? DemoPlan.of(date(), times).inTheMorning() : DemoPlan.of(date(), times);
        founding.foundDemo(name == null ? plan : plan.named(named(name)), this::progress);
        admin.say(morning ? "init.done.morning" : "init.done", plan.customers(), plan.date());
        return credentials();
    }

    private ExitCode showAlone() {
        if (demo || morning || scale != null || date != null || name != null) {
            throw new Failure(ExitCode.USAGE, Message.of("init.show-demo"));
        }
        return show();
    }

    private ExitCode show() {
        try (Database database = Database.open(admin.address(), Database.Mode.READING)) {
            if (Particulars.read(database).kind().equals("LIVE")) {
                throw new Failure(ExitCode.REFUSED, Message.of("init.live"));
            }
        }
        return credentials();
    }

    private ExitCode credentials() {
        List<List<Object>> rows = DemoPerson.everybody().stream()
                .map(person -> List.<Object>of(
                        person.signOnName(),
                        admin.texts().say("init.role." + person.role()),
                        person.grade().equals("NONE") ? "" : person.grade(),
                        "%04d".formatted(person.branch()),
                        person.name()))
                .toList();
        List<String> names = List.of("sign-on", "role", "grade", "branch", "name");
        List<String> headings =
                names.stream().map(n -> admin.texts().say("init.column." + n)).toList();
        admin.print(new Sheet(names, headings, rows), Format.TABLE);
        admin.say("init.password", DemoPlan.PASSWORD);
        return ExitCode.OK;
    }

    private ExitCode foundLive(Founding founding) {
        Interview person = interview.get().orElseThrow(() -> new Failure(ExitCode.USAGE, Message.of("init.terminal")));
        FounderInterview questions = new FounderInterview(admin, person.orElse(Message.of("init.ended")));
        String bank = name == null ? text(questions, "init.ask.bank") : named(name);
        BranchPlan branch = new BranchPlan(
                FIRST_BRANCH, text(questions, "init.ask.branch.en"), text(questions, "init.ask.branch.zh"));
        List<Founder> founders = questions.founders(List.of(bank, branch.nameEn(), branch.nameZh()));
        Language language = admin.texts().language();
        founding.foundLive(new LivePlan(bank, ZONE, date(), branch, language), founders);
        admin.say(
                "init.live.done",
                bank,
                founders.get(0).signOnName(),
                founders.get(1).signOnName());
        return ExitCode.OK;
    }

    private static String text(FounderInterview questions, String question) {
        return questions.answer(question, text -> Founder.wrongName(text, List.of()));
    }

    private static String named(String name) {
        if (Founder.wrongName(name, List.of()).isPresent()) {
            throw new Failure(ExitCode.USAGE, Message.of("init.name"));
        }
        return name.strip();
    }

    private LocalDate date() {
        if (date == null) {
            return DemoPlan.lastWeekday(new BankClock(clock, ZONE).today());
        }
        if (date.isBefore(DemoPlan.EARLIEST) || date.isAfter(DemoPlan.LATEST)) {
            String range = DemoPlan.EARLIEST + " - " + DemoPlan.LATEST;
            throw new Failure(ExitCode.USAGE, Message.of("admin.usage.value", "--date", date.toString(), range));
        }
        return date;
    }

    private void progress(FoundingStep step, long done, long of) {
        admin.note(step.key(), done, of);
    }
}
