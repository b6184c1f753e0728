package org.tellerline.core.bookcheck;

import java.util.List;

/** Blank vouchers stand as the entries off the balance sheet say, number by number, and add up for each kind and holder. */
final class VoucherRules {

    /** What each entry does to the numbers it names: +1 where they come to stand so, -1 where they stop. */
    private static final String STANDING = """
            select kind, prefix, holder, 'HELD' as state, first_no, last_no,
                   case when count > 0 then 1 else -1 end as sign
            from memo_move where count <> 0 and gl_code in ('9001', '9002')
            union all
            select kind, prefix, holder, case reason when 'USED' then 'USED' else 'VOID' end, first_no, last_no, 1
            from memo_move where reason in ('USED', 'VOIDED', 'CANCELLED')
            union all
            select kind, prefix, holder, 'USED', first_no, last_no, -1 from memo_move where reason = 'CANCELLED'
            union all
            select kind, prefix, holder, 'VOID', first_no, last_no, -1 from memo_move where reason = 'DESTROYED'
            union all
            select kind, prefix, holder, 'DESTROYED', first_no, last_no, 1 from memo_move where reason = 'DESTROYED'
            union all
            select kind, prefix, holder, state, first_no, last_no, -1 from voucher_range""";

    private VoucherRules() {}

    static List<SetRule> all() {
        return List.of(apart(), stand(), balance(), holders());
    }

    private static SetRule apart() {
        return new SetRule(Rule.VOUCHERS_APART, "voucher_range", """
                select a.kind || '/' || a.prefix || '/' || a.first_no, a.last_no, b.first_no
                from voucher_range a
                join voucher_range b
                  on b.kind = a.kind and b.prefix = a.prefix and b.first_no > a.first_no and b.first_no <= a.last_no
                order by a.kind, a.prefix, a.first_no""");
    }

    /** Where numbers begin and end to stand so, by the entries and by the ranges, must cancel out. */
    private static SetRule stand() {
        return new SetRule(Rule.VOUCHERS_STAND, "voucher_range", """
                select kind || '/' || prefix || '/' || holder || '/' || state || '/' || edge, 0, sum(sign)
                from (select kind, prefix, holder, state, first_no as edge, sign from (%1$s) t
                      union all
                      select kind, prefix, holder, state, last_no + 1, -sign from (%1$s) t) e
                group by kind, prefix, holder, state, edge
                having sum(sign) <> 0
                order by kind, prefix, holder, state, edge""".formatted(STANDING));
    }

    /** Received and handed over to the holder = used + void + handed on + still there. */
    private static SetRule balance() {
        return new SetRule(Rule.VOUCHERS_BALANCE, "memo_move", """
                select kind || '/' || holder, sum(came), sum(went) + sum(there)
                from (select kind, holder, case when count > 0 then count else 0 end as came,
                             case when count < 0 then -count else 0 end as went, 0 as there
                      from memo_move where gl_code in ('9001', '9002')
                      union all
                      select kind, holder, 0, 0, last_no - first_no + 1 from voucher_range where state = 'HELD') t
                group by kind, holder
                having sum(came) <> sum(went) + sum(there)
                order by kind, holder""");
    }

    /** What the ledger off the balance sheet says of a branch is what its holders have, each under the account that is theirs. */
    private static SetRule holders() {
        return new SetRule(Rule.MEMO_HOLDERS, "memo_move", """
                select branch || '/' || gl_code, sum(booked), sum(there)
                from (select o.branch, m.gl_code, m.count as booked, 0 as there
                      from memo_move m join position o on o.id = m.holder
                      where m.gl_code in ('9001', '9002')
                      union all
                      select o.branch, case o.kind when 'VAULT' then '9001' else '9002' end, 0, v.last_no - v.first_no + 1
                      from voucher_range v join position o on o.id = v.holder
                      where v.state = 'HELD') t
                group by branch, gl_code
                having sum(booked) <> sum(there)
                order by branch, gl_code""");
    }
}
