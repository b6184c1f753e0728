package org.tellerline.core.bookcheck;

import java.util.List;

/** Cash is what the legs moved, and pieces add up to it; branches owe each other nothing over the whole bank. */
final class CashRules {

    private CashRules() {}

    static List<SetRule> all() {
        return List.of(cash(), ofLeg(), addUp(), moved(), known("till_pieces"), known("piece_move"), interBranch());
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
