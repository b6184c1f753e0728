package org.tellerline.core.bookcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tellerline.core.bookcheck.CountedInterest.Change;
import org.tellerline.core.bookcheck.CountedInterest.Over;
import org.tellerline.core.bookcheck.Findings.Place;

/** Works all interest out anew, from postings and policies alone: what was booked as an expense each day, and what each account was paid. */
final class InterestCheck {

    private final BookCheckStore store;
    private final Findings findings;
    private final Map<String, CountedInterest> terms = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Settled>> settlements = new HashMap<>();
    private final Set<String> exempt = new HashSet<>();
    private final Map<String, Long> paid = new TreeMap<>();

    private InterestCheck(BookCheckStore store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    private record Settled(LocalDate booked, long paid, long rounding, long journal) {}

    static void run(BookCheckStore store, Findings findings) {
        InterestCheck check = new InterestCheck(store, findings);
        check.read();
        check.accounts();
        check.totals();
        check.accruals();
    }

    private void read() {
        each(
                "select name, cast(valid_from as text), content from policy where kind = 'interest' order by 1, 2",
                3,
                row -> terms.computeIfAbsent(row.get(0), product -> new CountedInterest())
                        .add(LocalDate.parse(row.get(1)), row.get(2)));
        each(
                """
                select s.branch || '/' || s.product, cast(s.through_date as text), cast(s.business_date as text), s.paid, s.rounding,
                       coalesce((select sum(p.amount) from posting p join journal j on j.id = p.journal
                                 where p.journal = s.journal and p.gl_code = '6411' and j.code = '0013'), 0)
                from interest_settlement s""",
                6,
                row -> settlements
                        .computeIfAbsent(row.get(0), shelf -> new TreeMap<>())
                        .put(
                                LocalDate.parse(row.get(1)),
                                new Settled(
                                        LocalDate.parse(row.get(2)),
                                        Long.parseLong(row.get(3)),
                                        Long.parseLong(row.get(4)),
                                        Long.parseLong(row.get(5)))));
        each("""
                select e.account || '/' || cast(s.for_date as text)
                from eod_exception e
                join eod_step s on s.business_date = e.business_date and s.step = e.step""", 1, row -> exempt.add(row.get(0)));
    }

    /** Account by account: each settlement of its product paid what it had earned, and nothing else was paid as interest. */
    private void accounts() {
        List<Change> changes = new ArrayList<>();
        Map<LocalDate, Long> interest = new TreeMap<>();
        String[] open = {"", ""};
        each("""
                select p.account, a.branch || '/' || a.product, cast(j.value_date as text), cast(j.business_date as text),
                       -sum(p.amount), -sum(case when j.code = '0012' then p.amount else 0 end)
                from posting p
                join journal j on j.id = p.journal
                join account a on a.id = p.account
                where exists (select 1 from interest_settlement) or j.code = '0012'
                group by p.account, a.branch, a.product, j.value_date, j.business_date
                order by p.account""", 6, row -> {
            if (!row.get(0).equals(open[0])) {
                account(open, changes, interest);
                changes.clear();
                interest.clear();
                open[0] = row.get(0);
                open[1] = row.get(1);
            }
            LocalDate value = LocalDate.parse(row.get(2));
            changes.add(new Change(value, LocalDate.parse(row.get(3)), Long.parseLong(row.get(4))));
            interest.merge(value.minusDays(1), Long.parseLong(row.get(5)), Long::sum);
        });
        account(open, changes, interest);
    }

    private void account(String[] open, List<Change> changes, Map<LocalDate, Long> interest) {
        interest.values().removeIf(amount -> amount == 0);
        Over last = Over.NEVER;
        for (Map.Entry<LocalDate, Settled> entry :
                settlements.getOrDefault(open[1], new TreeMap<>()).entrySet()) {
            LocalDate through = entry.getKey();
            LocalDate booked = entry.getValue().booked();
            long earned = terms(open[1]).earned(changes, last, booked, through);
            long found = Optional.ofNullable(interest.remove(through)).orElse(0L);
            String key = open[0] + "/" + through;
            boolean excused = found == 0 && exempt.contains(key);
            if (found != earned && !excused) {
                findings.add(Rule.INTEREST_PAID, Place.of("account", key), earned, found);
            }
            paid.merge(open[1] + "/" + through, found, Long::sum);
            last = new Over(through, booked);
        }
        unfinished(open, interest);
    }

    /** Interest of a day that is not settled for all accounts yet may stand there already, while an end of day runs. */
    private void unfinished(String[] open, Map<LocalDate, Long> interest) {
        interest.forEach((through, amount) -> {
            if (!running().contains(through.toString())) {
                findings.add(Rule.INTEREST_PAID, Place.of("account", open[0], through), 0, amount);
            }
        });
    }

    private Set<String> running() {
        Set<String> days = new HashSet<>();
        each("""
                select cast(s.for_date as text)
                from eod_step s
                where s.job = 'SETTLEMENT' and s.state = 'DIVIDED'""", 1, row -> days.add(row.get(0)));
        return days;
    }

    private void totals() {
        settlements.forEach((shelf, days) -> days.forEach((through, settled) -> {
            long sum = paid.getOrDefault(shelf + "/" + through, 0L);
            if (sum != settled.paid() || settled.rounding() != settled.journal()) {
                findings.add(
                        Rule.INTEREST_PAID,
                        Place.of("interest_settlement", shelf, through),
                        sum + ", " + settled.rounding(),
                        settled.paid() + ", " + settled.journal());
            }
        }));
    }

    /** Product by product: what was booked for each day is what was earned less what was booked before. */
    private void accruals() {
        Map<String, List<Change>> changes = new HashMap<>();
        each(
                """
                select a.branch || '/' || a.product, cast(j.value_date as text), cast(j.business_date as text), -sum(p.amount)
                from posting p
                join journal j on j.id = p.journal
                join account a on a.id = p.account
                where exists (select 1 from interest_accrual)
                group by a.branch, a.product, j.value_date, j.business_date""",
                4,
                row -> changes.computeIfAbsent(row.get(0), shelf -> new ArrayList<>())
                        .add(new Change(
                                LocalDate.parse(row.get(1)), LocalDate.parse(row.get(2)), Long.parseLong(row.get(3)))));
        Map<String, Long> before = new HashMap<>();
        each("""
                select i.branch || '/' || i.product, cast(i.for_date as text), cast(i.business_date as text), i.accrued, i.booked,
                       coalesce((select sum(p.amount) from posting p join journal j on j.id = p.journal
                                 where p.journal = i.journal and p.gl_code = '6411' and j.code = '0011'), 0)
                from interest_accrual i
                order by i.branch, i.product, i.for_date""", 6, row -> accrual(row, changes.getOrDefault(row.get(0), List.of()), before));
        strangers();
    }

    private void accrual(List<String> row, List<Change> changes, Map<String, Long> before) {
        String shelf = row.get(0);
        LocalDate day = LocalDate.parse(row.get(1));
        Map.Entry<LocalDate, Settled> over =
                settlements.getOrDefault(shelf, new TreeMap<>()).lowerEntry(day);
        Over last = over == null
                ? Over.NEVER
                : new Over(over.getKey(), over.getValue().booked());
        if (over != null && over.getKey().equals(day.minusDays(1))) {
            settledAgree(shelf, over, before);
        }
        long earned = terms(shelf).earned(changes, last, LocalDate.parse(row.get(2)), day);
        long booked = earned - before.getOrDefault(shelf, 0L);
        String expected = earned + ", " + booked + ", " + booked;
        String found = row.get(3) + ", " + row.get(4) + ", " + row.get(5);
        if (!expected.equals(found)) {
            findings.add(Rule.INTEREST_ACCRUED, Place.of("interest_accrual", shelf, day), expected, found);
        }
        before.put(shelf, earned);
    }

    /** What rounding left is what was paid less what was accrued by then; a new period begins with nothing accrued. */
    private void settledAgree(String shelf, Map.Entry<LocalDate, Settled> over, Map<String, Long> before) {
        Settled settled = over.getValue();
        long rounding = settled.paid() - before.getOrDefault(shelf, 0L);
        if (rounding != settled.rounding()) {
            findings.add(
                    Rule.INTEREST_PAID,
                    Place.of("interest_settlement", shelf, over.getKey()),
                    rounding,
                    settled.rounding());
        }
        before.put(shelf, 0L);
    }

    /** Journals that claim to be interest and of which no row tells. */
    private void strangers() {
        each("""
                select j.id
                from journal j
                where (j.code = '0011' and not exists (select 1 from interest_accrual i where i.journal = j.id))
                   or (j.code = '0013' and not exists (select 1 from interest_settlement s where s.journal = j.id))
                order by j.id""", 1, row -> findings.add(Rule.INTEREST_ACCRUED, Place.of("journal", row.get(0)), 0, 1));
    }

    private CountedInterest terms(String shelf) {
        return terms.getOrDefault(shelf.substring(shelf.indexOf('/') + 1), new CountedInterest());
    }

    private void each(String question, int columns, Consumer<List<String>> row) {
        try (Lines<List<String>> answers = store.answers(question, columns)) {
            for (List<String> answer = answers.take(); answer != null; answer = answers.take()) {
                row.accept(answer);
            }
        }
    }
}
