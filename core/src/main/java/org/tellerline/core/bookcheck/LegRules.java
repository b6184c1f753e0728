package org.tellerline.core.bookcheck;

import java.util.List;

/** Every journal is whole and balanced, and so is every day, every branch and the bank. */
final class LegRules {

    private LegRules() {}

    static List<SetRule> all() {
        return List.of(
                counted(),
                numbered("posting", "leg"),
                numbered("piece_move", "seq"),
                numbered("memo_move", "seq"),
                hasHeader("posting"),
                hasHeader("piece_move"),
                hasHeader("memo_move"),
                known(),
                journal(),
                day(),
                bank());
    }

    private static SetRule counted() {
        return new SetRule(Rule.LEGS_COUNTED, "journal", """
                select j.id, j.kind || ' ' || j.legs, coalesce(p.n, 0)
                from journal j
                left join (select journal, count(*) as n from posting group by journal) p on p.journal = j.id
                where coalesce(p.n, 0) <> j.legs
                   or not ((j.kind = 'MONEY' and j.legs >= 2) or (j.kind = 'RECORD' and j.legs = 0))
                order by j.id""");
    }

    private static SetRule numbered(String table, String number) {
        return new SetRule(Rule.LEGS_NUMBERED, table, """
                select journal, '1-' || count(*), min(%1$s) || '-' || max(%1$s)
                from %2$s
                group by journal
                having min(%1$s) <> 1 or max(%1$s) <> count(*)
                order by journal""".formatted(number, table));
    }

    private static SetRule hasHeader(String table) {
        return new SetRule(Rule.LEG_HAS_HEADER, table, """
                select p.journal, 1, 0
                from %s p
                where not exists (select 1 from journal j where j.id = p.journal)
                order by p.journal""".formatted(table));
    }

    private static SetRule known() {
        return new SetRule(Rule.LEG_KNOWN, "posting", """
                select p.journal || '/' || p.leg, 'branch, gl_account, currency', p.branch || ', ' || p.gl_code || ', ' || p.currency
                from posting p
                where not exists (select 1 from branch b where b.id = p.branch)
                   or not exists (select 1 from gl_account g where g.code = p.gl_code)
                   or not exists (select 1 from currency c where c.code = p.currency)
                order by p.journal, p.leg""");
    }

    private static SetRule journal() {
        return new SetRule(Rule.JOURNAL_BALANCES, "posting", """
                select journal || '/' || branch || '/' || currency, 0, sum(amount)
                from posting
                group by journal, branch, currency
                having sum(amount) <> 0
                order by journal""");
    }

    private static SetRule day() {
        return new SetRule(Rule.DAY_BALANCES, "posting", """
                select cast(j.business_date as text) || '/' || p.branch || '/' || p.currency,
                       sum(case when p.amount > 0 then p.amount else 0 end),
                       -sum(case when p.amount < 0 then p.amount else 0 end)
                from posting p
                join journal j on j.id = p.journal
                group by j.business_date, p.branch, p.currency
                having sum(p.amount) <> 0
                order by j.business_date, p.branch""");
    }

    private static SetRule bank() {
        return new SetRule(Rule.BANK_BALANCES, "posting", """
                select branch || '/' || currency,
                       sum(case when amount > 0 then amount else 0 end),
                       -sum(case when amount < 0 then amount else 0 end)
                from posting
                group by branch, currency
                having sum(amount) <> 0
                order by branch""");
    }
}
