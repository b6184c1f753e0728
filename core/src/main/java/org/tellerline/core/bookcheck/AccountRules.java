package org.tellerline.core.bookcheck;

import java.util.List;

/** Every balance is the negated sum of the account's legs, entry by entry, and none is below its floor. */
final class AccountRules {

    private AccountRules() {}

    static List<SetRule> all() {
        return List.of(
                ofLeg(), withoutBalance(), withoutAccount(), sum(), entries(), chain(), floor(), held(), nothing());
    }

    private static SetRule ofLeg() {
        return new SetRule(Rule.ACCOUNT_OF_LEG, "posting", """
                select p.journal || '/' || p.leg,
                       coalesce(d.gl_code || ', ' || a.branch || ', ' || a.currency, 'account'),
                       p.gl_code || ', ' || p.branch || ', ' || p.currency
                from posting p
                left join account a on a.id = p.account
                left join product d on d.code = a.product
                where (p.account is not null
                       and (d.code is null or p.gl_code <> d.gl_code or p.branch <> a.branch or p.currency <> a.currency))
                   or (p.account is null and p.gl_code in (select gl_code from product))
                order by p.journal, p.leg""");
    }

    private static SetRule withoutBalance() {
        return new SetRule(Rule.BALANCE_OF_ACCOUNT, "account", """
                select a.id, 1, 0
                from account a
                where not exists (select 1 from account_balance b where b.account = a.id)
                order by a.id""");
    }

    private static SetRule withoutAccount() {
        return new SetRule(Rule.BALANCE_OF_ACCOUNT, "account_balance", """
                select b.account, 0, 1
                from account_balance b
                where not exists (select 1 from account a where a.id = b.account)
                order by b.account""");
    }

    private static SetRule sum() {
        return new SetRule(Rule.BALANCE_IS_SUM, "account_balance", """
                select b.account, -coalesce(p.amount, 0), b.ledger
                from account_balance b
                left join (select account, sum(amount) as amount from posting where account is not null group by account) p
                  on p.account = b.account
                where b.ledger <> -coalesce(p.amount, 0)
                order by b.account""");
    }

    private static SetRule entries() {
        return new SetRule(Rule.ENTRY_NUMBERS, "account_balance", """
                select b.account, coalesce(p.n, 0), b.entry_no
                from account_balance b
                left join (select account, count(*) as n from posting where account is not null group by account) p
                  on p.account = b.account
                where b.entry_no <> coalesce(p.n, 0)
                order by b.account""");
    }

    private static SetRule chain() {
        return new SetRule(Rule.BALANCE_AFTER, "posting", """
                select journal || '/' || leg, n || ': ' || running, coalesce(entry_no, 0) || ': ' || coalesce(balance_after, 0)
                from (select journal, leg, entry_no, balance_after,
                             row_number() over entries as n,
                             -sum(amount) over entries as running
                      from posting
                      where account is not null
                      window entries as (partition by account order by entry_no, journal, leg
                                         rows between unbounded preceding and current row)) e
                where entry_no is null or entry_no <> n or balance_after is null or balance_after <> running
                order by journal, leg""");
    }

    private static SetRule floor() {
        return new SetRule(Rule.FLOOR, "account_balance", """
                select account, floor, ledger - held
                from account_balance
                where ledger - held < floor
                order by account""");
    }

    /** No business of the bank holds money yet, so nothing may be held. */
    private static SetRule held() {
        return new SetRule(Rule.HELD, "account_balance", """
                select account, 0, held
                from account_balance
                where held <> 0
                order by account""");
    }

    private static SetRule nothing() {
        return new SetRule(Rule.POSTING_OF_NOTHING, "posting", """
                select journal || '/' || leg, '<> 0', amount
                from posting
                where amount = 0
                order by journal, leg""");
    }
}
