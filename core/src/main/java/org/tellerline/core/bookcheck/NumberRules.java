package org.tellerline.core.bookcheck;

import java.util.List;

/** Events and receipts are numbered without gaps, stand on the right day and place, and no key was used twice. */
final class NumberRules {

    private NumberRules() {}

    static List<SetRule> all() {
        return List.of(
                date(), place(), heads(), events(), receipts(), lastReceipt(), year(), key(), reversed(), total());
    }

    private static SetRule date() {
        return new SetRule(Rule.JOURNAL_DATE, "journal", """
                select j.id, cast(b.business_date as text), cast(j.business_date as text)
                from journal j
                cross join bank b
                where j.business_date > b.business_date
                   or not exists (select 1 from branch_day d where d.branch = j.branch and d.business_date = j.business_date)
                order by j.id""");
    }

    /** A journal's id is position × 2⁴⁰ + event number. */
    private static SetRule place() {
        return new SetRule(Rule.JOURNAL_PLACE, "journal", """
                select j.id, (j.id / 1099511627776) || ', ' || coalesce(o.branch, 0), j.position || ', ' || j.branch
                from journal j
                left join position o on o.id = j.id / 1099511627776
                where o.id is null or o.id <> j.position or o.branch <> j.branch
                order by j.id""");
    }

    /** A head repeats where its position is, and is open or closed. */
    private static SetRule heads() {
        return new SetRule(Rule.HEAD_PLACE, "position_head", """
                select h.position, o.branch || ', ' || o.no || ', ' || o.kind || ', OPEN/CLOSED',
                       h.branch || ', ' || h.no || ', ' || h.kind || ', ' || h.state
                from position_head h
                join position o on o.id = h.position
                where o.branch <> h.branch or o.no <> h.no or o.kind <> h.kind or h.state not in ('OPEN', 'CLOSED')
                order by h.position""");
    }

    private static SetRule events() {
        return new SetRule(Rule.EVENT_NUMBERS, "position_head", """
                select h.position,
                       coalesce(j.n, 0) || ': ' || coalesce(j.lowest, 1) || '-' || coalesce(j.highest, 0),
                       h.event_no || ': 1-' || h.event_no
                from position_head h
                left join (select position, count(*) as n,
                                  min(id - position * 1099511627776) as lowest,
                                  max(id - position * 1099511627776) as highest
                           from journal group by position) j on j.position = h.position
                where coalesce(j.n, 0) <> h.event_no or coalesce(j.highest, 0) <> h.event_no or coalesce(j.lowest, 1) <> 1
                order by h.position""");
    }

    private static SetRule receipts() {
        return new SetRule(Rule.RECEIPT_NUMBERS, "journal", """
                select position || '/' || coalesce(receipt_year, 0), '1-' || count(*), min(receipt_no) || '-' || max(receipt_no)
                from journal
                where receipt_no is not null or receipt_year is not null
                group by position, receipt_year
                having count(distinct receipt_no) <> count(*) or min(receipt_no) <> 1 or max(receipt_no) <> count(*)
                order by position, receipt_year""");
    }

    private static SetRule lastReceipt() {
        return new SetRule(Rule.RECEIPT_NUMBERS, "position_head", """
                select h.position || '/' || h.receipt_year, coalesce(j.last, 0), h.receipt_no
                from position_head h
                left join (select position, receipt_year, max(receipt_no) as last
                           from journal where receipt_no is not null group by position, receipt_year) j
                  on j.position = h.position and j.receipt_year = h.receipt_year
                where h.receipt_no <> coalesce(j.last, 0)
                   or exists (select 1 from journal k where k.position = h.position and k.receipt_year > h.receipt_year)
                order by h.position""");
    }

    private static SetRule year() {
        return new SetRule(Rule.RECEIPT_YEAR, "journal", """
                select id, substr(cast(business_date as text), 1, 4), coalesce(receipt_year, 0)
                from journal
                where (receipt_no is null) <> (receipt_year is null)
                   or (receipt_year is not null and cast(receipt_year as text) <> substr(cast(business_date as text), 1, 4))
                order by id""");
    }

    private static SetRule key() {
        return new SetRule(Rule.KEY_ONCE, "journal", """
                select cast(idempotency_key as text), 1, count(*)
                from journal
                group by idempotency_key
                having count(*) <> 1
                order by 1""");
    }

    private static SetRule reversed() {
        return new SetRule(Rule.REVERSED_ONCE, "journal", """
                select reverses, 1, count(*)
                from journal
                where reverses is not null
                group by reverses
                having count(*) <> 1 or not exists (select 1 from journal o where o.id = journal.reverses)
                order by 1""");
    }

    /**
     * Deposits count by the account they credit; withdrawals and transfers by the account they debit; a reversal takes back what its
     * original counted.
     */
    private static SetRule total() {
        return new SetRule(Rule.DAY_TOTAL, "day_total", """
                with flow as (
                  select j.business_date, coalesce(o.maker, j.maker) as maker, a.customer, p.currency, p.amount,
                         case coalesce(o.code, j.code)
                           when '2102' then 'CASH_OUT' when '4101' then 'TRANSFER' else 'CASH_IN' end as kind
                  from journal j
                  left join journal o on o.id = j.reverses
                  join posting p on p.journal = j.id
                  join account a on a.id = p.account
                  where (coalesce(o.code, j.code) in ('1201', '2101') and (p.amount < 0) = (o.id is null))
                     or (coalesce(o.code, j.code) in ('2102', '4101') and (p.amount > 0) = (o.id is null)))
                select cast(business_date as text) || '/' || kind || '/' || subject || '/' || currency, sum(moved), sum(kept)
                from (select business_date, 'TELLER_' || kind as kind, maker as subject, currency,
                             abs(sum(amount)) as moved, 0 as kept
                      from flow group by business_date, kind, maker, currency
                      union all
                      select business_date, 'CUSTOMER_' || kind, customer, currency, abs(sum(amount)), 0
                      from flow group by business_date, kind, customer, currency
                      union all
                      select business_date, kind, subject, currency, 0, amount from day_total) t
                group by business_date, kind, subject, currency
                having sum(moved) <> sum(kept)
                order by business_date, kind, subject, currency""");
    }
}
