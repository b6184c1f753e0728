package org.tellerline.core.bookcheck;

import java.util.List;

/** Ends of day follow each other, each step done once, and what they added up is what the postings add up to. */
final class DayRules {

    private DayRules() {}

    static List<SetRule> all() {
        return List.of(
                sealed(),
                date(),
                order(),
                undone(),
                chunks(),
                numbered(),
                moves(),
                moved(),
                opened(),
                first(),
                carried());
    }

    private static SetRule sealed() {
        return new SetRule(Rule.SEALED, "eod_run", """
                select cast(r.business_date as text), 1, count(s.seal_no)
                from eod_run r
                left join audit_seal s on s.business_date = r.business_date
                where r.state = 'DONE'
                group by r.business_date
                having count(s.seal_no) <> 1
                order by r.business_date""");
    }

    /** The bank stands where its last end of day left it; while one runs, the bank is closing. */
    private static SetRule date() {
        return new SetRule(Rule.RUN_DATES, "bank", """
                select cast(b.business_date as text),
                       cast(r.next_date as text) || ', ' || r.state, cast(b.business_date as text) || ', ' || b.state
                from bank b
                join eod_run r on r.business_date = (select max(l.business_date) from eod_run l)
                where (r.state = 'DONE' and b.business_date <> r.next_date)
                   or (r.state <> 'DONE' and b.business_date not in (r.business_date, r.next_date))
                   or (r.state = 'DONE') <> (b.state = 'OPEN')""");
    }

    private static SetRule order() {
        return new SetRule(Rule.RUN_DATES, "eod_run", """
                select cast(r.business_date as text),
                       cast(coalesce(n.business_date, r.next_date) as text) || ', DONE',
                       cast(r.next_date as text) || ', ' || r.state
                from eod_run r
                left join eod_run n
                  on n.business_date = (select min(l.business_date) from eod_run l where l.business_date > r.business_date)
                where (n.business_date is not null and (n.business_date <> r.next_date or r.state <> 'DONE'))
                   or r.next_date <= r.business_date
                order by r.business_date""");
    }

    private static SetRule undone() {
        return new SetRule(Rule.RUN_STEPS, "eod_step", """
                select cast(s.business_date as text) || '/' || s.step, 'DONE', s.state
                from eod_step s
                join eod_run r on r.business_date = s.business_date
                where r.state = 'DONE' and s.state <> 'DONE'
                order by s.business_date, s.step""");
    }

    private static SetRule chunks() {
        return new SetRule(Rule.RUN_STEPS, "eod_chunk", """
                select cast(c.business_date as text) || '/' || c.step || '/' || c.chunk, s.state, c.state
                from eod_chunk c
                left join eod_step s on s.business_date = c.business_date and s.step = c.step
                where s.state is null or s.state = 'WAITING' or (s.state = 'DONE' and c.state <> 'DONE')
                order by c.business_date, c.step, c.chunk""");
    }

    /** Steps are numbered without gap, and none but the last that are done come before one that is not. */
    private static SetRule numbered() {
        return new SetRule(Rule.RUN_STEPS, "eod_run", """
                select cast(r.business_date as text), '1-' || count(s.step), coalesce(min(s.step), 0) || '-' || coalesce(max(s.step), 0)
                from eod_run r
                left join eod_step s on s.business_date = r.business_date
                group by r.business_date
                having count(s.step) = 0 or min(s.step) <> 1 or max(s.step) <> count(s.step)
                    or count(distinct s.job || cast(s.for_date as text)) <> count(s.step)
                order by r.business_date""");
    }

    /** Of the date whose end is running, moves are looked at once their step is done. */
    private static SetRule moves() {
        return new SetRule(Rule.DAY_MOVES, "day_move", """
                select account || '/' || cast(value_date as text) || '/' || cast(booked_date as text), sum(posted), sum(moved)
                from (select p.account, j.value_date, j.business_date as booked_date, -p.amount as posted, 0 as moved
                      from posting p
                      join journal j on j.id = p.journal
                      where p.account is not null
                        and j.business_date <= (select max(business_date) from eod_step where job = 'DAY_MOVES' and state = 'DONE')
                      union all
                      select account, value_date, booked_date, 0, amount
                      from day_move
                      where booked_date not in (select business_date from eod_run where state = 'RUNNING')
                         or booked_date in (select business_date from eod_step where job = 'DAY_MOVES' and state = 'DONE')) t
                group by account, value_date, booked_date
                having sum(posted) <> sum(moved)
                order by account, value_date, booked_date""");
    }

    private static SetRule moved() {
        return new SetRule(Rule.GL_DAY, "gl_day", """
                select cast(business_date as text) || '/' || branch || '/' || gl_code || '/' || currency,
                       sum(debit) || ', ' || sum(credit), sum(debits) || ', ' || sum(credits)
                from (select j.business_date, p.branch, p.gl_code, p.currency,
                             case when p.amount > 0 then p.amount else 0 end as debit,
                             case when p.amount < 0 then -p.amount else 0 end as credit,
                             0 as debits, 0 as credits
                      from posting p
                      join journal j on j.id = p.journal
                      where j.business_date in (select business_date from eod_step where job = 'DAY_BALANCES' and state = 'DONE')
                      union all
                      select business_date, branch, gl_code, currency, 0, 0, debits, credits
                      from gl_day
                      where business_date not in (select business_date from eod_run where state = 'RUNNING')
                         or business_date in (select business_date from eod_step where job = 'DAY_BALANCES' and state = 'DONE')) t
                group by business_date, branch, gl_code, currency
                having sum(debit) <> sum(debits) or sum(credit) <> sum(credits)
                order by business_date, branch, gl_code, currency""");
    }

    /** A ledger account opens with what it closed with at the end of day before. */
    private static SetRule opened() {
        return new SetRule(Rule.GL_DAY, "gl_day", """
                select cast(business_date as text) || '/' || branch || '/' || gl_code || '/' || currency,
                       coalesce(before, opening) || ': ' || (opening + debits - credits), opening || ': ' || closing
                from (select g.business_date, g.branch, g.gl_code, g.currency, g.opening, g.debits, g.credits, g.closing,
                             lag(g.closing) over book as before,
                             lag(g.business_date) over book as last_date,
                             (select max(r.business_date) from eod_run r where r.business_date < g.business_date) as run_before
                      from gl_day g
                      window book as (partition by g.branch, g.gl_code, g.currency order by g.business_date)) t
                where closing <> opening + debits - credits or before <> opening or last_date <> run_before
                order by business_date, branch, gl_code, currency""");
    }

    /** Its first opening is what was posted before that date. */
    private static SetRule first() {
        return new SetRule(Rule.GL_DAY, "gl_day", """
                select cast(g.business_date as text) || '/' || g.branch || '/' || g.gl_code || '/' || g.currency,
                       coalesce(sum(p.amount), 0), g.opening
                from gl_day g
                join (select branch, gl_code, currency, min(business_date) as first_date
                      from gl_day group by branch, gl_code, currency) f
                  on f.branch = g.branch and f.gl_code = g.gl_code and f.currency = g.currency and f.first_date = g.business_date
                left join (select b.branch, b.gl_code, b.currency, b.amount, j.business_date
                           from posting b join journal j on j.id = b.journal) p
                  on p.branch = g.branch and p.gl_code = g.gl_code and p.currency = g.currency and p.business_date < g.business_date
                group by g.business_date, g.branch, g.gl_code, g.currency, g.opening
                having coalesce(sum(p.amount), 0) <> g.opening
                order by g.business_date, g.branch, g.gl_code, g.currency""");
    }

    /** Once a ledger account has a balance, each end of day carries it on. */
    private static SetRule carried() {
        return new SetRule(Rule.GL_DAY, "gl_day", """
                select branch || '/' || gl_code || '/' || currency,
                       cast((select max(business_date) from eod_step where job = 'DAY_BALANCES' and state = 'DONE') as text),
                       cast(max(business_date) as text)
                from gl_day
                group by branch, gl_code, currency
                having max(business_date) < (select max(business_date) from eod_step where job = 'DAY_BALANCES' and state = 'DONE')
                order by branch, gl_code, currency""");
    }
}
