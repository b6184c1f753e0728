package org.tellerline.core.bookcheck;

import java.util.List;

/** Cash is what the legs moved, and pieces add up to it; branches owe each other nothing over the whole bank. */
final class CashRules {

    private CashRules() {}

    static List<SetRule> all() {
        return List.of(
                cash(),
                ofLeg(),
                addUp(),
                moved(),
                known("till_pieces"),
                known("piece_move"),
                interBranch(),
                inTransit(),
                shipment());
    }

    private static SetRule cash() {
        return new SetRule(Rule.TILL_CASH, "till_cash", """
                select till || '/' || currency, sum(moved), sum(cash)
                from (select till, currency, 0 as moved, cash from till_cash
                      union all
                      select till, currency, sum(amount), 0 from posting where till is not null group by till, currency) t
                group by till, currency
                having sum(moved) <> sum(cash)
                order by till, currency""");
    }

    private static SetRule ofLeg() {
        return new SetRule(Rule.TILL_OF_LEG, "posting", """
                select p.journal || '/' || p.leg,
                       coalesce(g.gl_code || ', ' || o.branch, 'till'),
                       p.gl_code || ', ' || p.branch
                from posting p
                left join position o on o.id = p.till
                left join (select 'VAULT' as kind, '1001.01' as gl_code
                           union all select 'TILL', '1001.02'
                           union all select 'MACHINE', '1001.04') g on g.kind = o.kind
                where (p.till is not null
                       and (g.kind is null or g.gl_code <> p.gl_code or o.branch <> p.branch or p.account is not null))
                   or (p.till is null and p.gl_code in ('1001.01', '1001.02', '1001.04'))
                order by p.journal, p.leg""");
    }

    private static SetRule addUp() {
        return new SetRule(Rule.PIECES_ADD_UP, "till_cash", """
                select till || '/' || currency, sum(pieces), sum(cash)
                from (select till, currency, 0 as pieces, cash from till_cash
                      union all
                      select till, currency, cast(face as numeric) * count, 0 from till_pieces) t
                group by till, currency
                having sum(pieces) <> sum(cash)
                order by till, currency""");
    }

    private static SetRule moved() {
        return new SetRule(Rule.PIECES_MOVED, "till_pieces", """
                select till || '/' || currency || '/' || face || '/' || condition, sum(moved), sum(held)
                from (select till, currency, face, condition, 0 as moved, count as held
                      from till_pieces
                      where condition <> 'LOOSE'
                      union all
                      select till, currency, face, condition, count, 0
                      from piece_move
                      where condition <> 'LOOSE') t
                group by till, currency, face, condition
                having sum(moved) <> sum(held)
                order by till, currency, face, condition""");
    }

    private static SetRule known(String table) {
        return new SetRule(Rule.PIECES_KNOWN, table, """
                select t.till || '/' || t.currency || '/' || t.face || '/' || t.condition, 'currency_face', t.face
                from %s t
                where (t.condition = 'LOOSE' and t.face <> 1)
                   or t.condition not in ('FIT', 'UNFIT', 'UNSORTED', 'LOOSE')
                   or (t.condition <> 'LOOSE'
                       and not exists (select 1 from currency_face f where f.currency = t.currency and f.face = t.face))
                order by t.till, t.currency, t.face""".formatted(table));
    }

    /** Cash in transit in the ledger is what the shipments say is on its way. */
    private static SetRule inTransit() {
        return new SetRule(Rule.IN_TRANSIT, "shipment", """
                select branch || '/' || currency, sum(booked), sum(sent)
                from (select branch, currency, amount as sent, 0 as booked from shipment where state = 'IN_TRANSIT'
                      union all
                      select branch, currency, 0, amount from posting where gl_code = '1001.03') t
                group by branch, currency
                having sum(sent) <> sum(booked)
                order by branch, currency""");
    }

    /** Each shipment was sent by its event, and ended by one that took the same amount out of transit. */
    private static SetRule shipment() {
        return new SetRule(Rule.SHIPMENT, "shipment", """
                select s.journal,
                       coalesce(j.code, '-') || ' ' || coalesce(p.amount, 0) || ', ' || coalesce(e.code, '-') || ' ' || coalesce(q.amount, 0),
                       s.branch || ' ' || s.amount || ', ' || s.state
                from shipment s
                left join journal j on j.id = s.journal
                left join posting p
                  on p.journal = s.journal and p.gl_code = '1001.03' and p.branch = s.branch and p.currency = s.currency
                left join journal e on e.id = s.ended_by
                left join posting q
                  on q.journal = s.ended_by and q.gl_code = '1001.03' and q.branch = s.branch and q.currency = s.currency
                where j.code is null or j.code <> '5202' or j.branch <> s.branch or p.amount is null or p.amount <> s.amount
                   or (s.state = 'IN_TRANSIT') <> (s.ended_by is null)
                   or (s.ended_by is not null and (e.code is null or q.amount is null or q.amount <> -s.amount))
                   or (s.state = 'RECEIVED' and e.code <> '5203')
                   or (s.state = 'CANCELLED' and (e.reverses is null or e.reverses <> s.journal))
                order by s.journal""");
    }

    private static SetRule interBranch() {
        return new SetRule(Rule.INTER_BRANCH, "posting", """
                select gl_code || '/' || currency, 0, sum(amount)
                from posting
                where gl_code = '3003'
                group by gl_code, currency
                having sum(amount) <> 0
                order by currency""");
    }
}
