package org.tellerline.core.bookcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tellerline.core.bookcheck.BookReport.Counts;
import org.tellerline.core.bookcheck.StoredRows.AccountLine;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.CustomerLine;
import org.tellerline.core.bookcheck.StoredRows.HeadLine;
import org.tellerline.core.bookcheck.StoredRows.JournalLine;
import org.tellerline.core.bookcheck.StoredRows.PartLine;
import org.tellerline.core.bookcheck.StoredRows.StateLine;
import org.tellerline.schema.db.Database;

/** Checks the whole bank and reports every broken rule; changes nothing. Memory does not grow with the number of postings. */
public final class BookCheck {

    /** The bundle with the name of each rule and what may be wrong with evidence; class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/bookcheck/bookcheck";

    private final Evidence evidence;
    private final Consumer<Rule> progress;
    private final Findings findings = new Findings();

    private BookCheck(Evidence evidence, Consumer<Rule> progress) {
        this.evidence = evidence;
        this.progress = progress;
    }

    /**
     * Applies all rules in one snapshot of the bank.
     *
     * @param progress told of each rule, or group of rules by its first, before it is looked at
     * @throws org.tellerline.schema.db.DatabaseTrouble when the database cannot be read at all
     */
    public static BookReport run(Database database, Evidence evidence, Consumer<Rule> progress) {
        return BookCheckStore.snapshot(database, store -> new BookCheck(evidence, progress).everything(store));
    }

    /** Applies the rules of the audit trail alone: every chain, and that it says what the rows say. */
    public static BookReport verifyAudit(Database database, Evidence evidence, Consumer<Rule> progress) {
        return BookCheckStore.snapshot(database, store -> new BookCheck(evidence, progress).trail(store));
    }

    private BookReport everything(BookCheckStore store) {
        Stream.of(
                        LegRules.all(),
                        AccountRules.all(),
                        CashRules.all(),
                        VoucherRules.all(),
                        NumberRules.all(),
                        DayRules.all(),
                        store.engineRules())
                .flatMap(List::stream)
                .forEach(rule -> {
                    progress.accept(rule.rule());
                    store.ask(rule, findings);
                });
        store.leftOverFiles(findings);
        progress.accept(Rule.INTEREST_ACCRUED);
        InterestCheck.run(store, findings);
        BookReport trail = trail(store);
        return new BookReport(Arrays.asList(Rule.values()), findings.list(), trail.counts(), trail.heads());
    }

    private BookReport trail(BookCheckStore store) {
        progress.accept(Rule.AUDIT_HASH);
        List<Rule> rules = Arrays.stream(Rule.values())
                .filter(rule -> rule.group().equals("B6"))
                .toList();
        try (Lines<AuditLine> audits = store.audits();
                Lines<JournalLine> journals = store.journals();
                Lines<PartLine> legs = store.legs();
                Lines<PartLine> moves = store.moves();
                Lines<PartLine> memos = store.memos();
                Lines<PartLine> signatures = store.signatures()) {
            List<ChainHead> heads = new ArrayList<>();
            try {
                heads.addAll(walk(store, audits, new EventTrail.Rows(journals, legs, moves, memos, signatures)));
            } catch (Unreadable e) {
                damaged(e);
            }
            Counts counts = new Counts(journals.taken(), legs.taken(), moves.taken(), audits.taken());
            return new BookReport(rules, findings.list(), counts, heads);
        }
    }

    private List<ChainHead> walk(BookCheckStore store, Lines<AuditLine> audits, EventTrail.Rows rows) {
        ToldStates states = new ToldStates();
        Openings openings = new Openings(findings, states);
        Acknowledged acknowledged = new Acknowledged(evidence.acknowledged());
        Registrations registrations = new Registrations(findings);
        EventTrail events =
                new EventTrail(rows, new EventTrail.Sinks(findings, openings, registrations, states, acknowledged));
        try (Lines<HeadLine> heads = store.heads();
                Lines<StateLine> standing = store.states();
                Lines<AccountLine> accounts = store.accounts();
                Lines<CustomerLine> customers = store.customers();
                Lines<CustomerLine> terms = store.terms()) {
            List<Witnessed> known = List.of(
                    new Witnessed(evidence.witnessed(), Rule.WITNESSED),
                    new Witnessed(new SealCheck(findings, evidence.sealKey()).heads(store.seals()), Rule.SEALED));
            List<ChainHead> ends = new AuditWalk(findings, events, known).run(audits, heads);
            openings.compare(accounts);
            registrations.compare(customers, terms);
            states.compare(standing, findings);
            acknowledged.finish(findings);
            return ends;
        }
    }

    private void damaged(Unreadable error) {
        if (!Damage.isInTheData(error.failure())) {
            throw error;
        }
        findings.add(Rule.ENGINE, Findings.Place.of("audit", "?"), "", Damage.words(error.failure()));
    }
}
