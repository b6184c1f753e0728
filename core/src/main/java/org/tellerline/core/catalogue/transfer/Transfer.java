package org.tellerline.core.catalogue.transfer;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.catalogue.check.AccountRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.LimitUse;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** The customer moves money from one account of the bank to another; the payee's name is shown before it is confirmed. */
@TransactionCode(value = "4101", name = "transfer", who = Role.TELLER, reversible = true)
public record Transfer(
        @Field AccountNumber from,
        @Field AccountNumber to,
        @Field Money amount,
        @Field Optional<Memo> memo) implements TellerTransaction {

    @Override
    public Optional<LimitUse> limitUse() {
        return Optional.of(new LimitUse(LimitKind.TRANSFER, amount, from));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        Account payer = facts.account(from);
        Account payee = facts.account(to);
        return Refusals.first(List.of(
                () -> from.equals(to) ? Optional.of(Refusal.of(AccountRefusal.SAME_ACCOUNT)) : Optional.empty(),
                () -> AccountRefusal.outOfBusiness(payer),
                () -> AccountRefusal.outOfBusiness(payee),
                () -> currenciesDiffer(payer, payee),
                () -> AccountRefusal.notCovered(payer, amount)));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.pair(Leg.debit(facts.account(from), amount), Leg.credit(facts.account(to), amount));
    }

    @Override
    public Receipt receipt(Facts facts) {
        Account payer = facts.account(from);
        Account payee = facts.account(to);
        return new ReceiptLines("transfer")
                .account(payer)
                .payee(payee)
                .amount(amount)
                .text("memo", memo)
                .balance(payer.balance().minus(amount))
                .receipt();
    }

    private static Optional<Refusal> currenciesDiffer(Account payer, Account payee) {
        return payer.currency().equals(payee.currency())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        AccountRefusal.CURRENCIES_DIFFER,
                        payer.currency().code(),
                        payee.currency().code()));
    }
}
