package org.tellerline.core.catalogue.cash;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.catalogue.check.AccountRefusal;
import org.tellerline.core.catalogue.check.CashRefusal;
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
import org.tellerline.core.transaction.PersonName;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Stock;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** The customer asks for cash; the account is debited first, then the teller counts the money out. */
@TransactionCode(value = "2102", name = "cash-withdrawal", who = Role.TELLER, reversible = true)
public record CashWithdrawal(
        @Field AccountNumber account,
        @Field Money amount,
        @Field(from = Stock.TILL) Optional<Pieces> pieces,
        @Field Optional<PersonName> conductor,
        @Field Optional<Memo> memo)
        implements TellerTransaction {

    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public Optional<LimitUse> limitUse() {
        return Optional.of(new LimitUse(LimitKind.CASH_OUT, amount, account));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> AccountRefusal.outOfBusiness(facts.account(account)),
                () -> CashRefusal.noTill(facts, amount.currency()),
                () -> CashRefusal.piecesDiffer(pieces, amount),
                () -> AccountRefusal.notCovered(facts.account(account), amount),
                () -> CashRefusal.cannotPay(facts.ownTill(amount.currency()), amount, pieces)));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.pair(
                Leg.debit(facts.account(account), amount),
                Leg.cashOut(facts.branch(), facts.ownTill(amount.currency()), amount, pieces));
    }

    @Override
    public Receipt receipt(Facts facts) {
        Account debited = facts.account(account);
        return new ReceiptLines("withdrawal")
                .account(debited)
                .amount(amount)
                .pieces(pieces)
                .text("conductor", conductor)
                .text("memo", memo)
                .balance(debited.balance().minus(amount))
                .receipt();
    }
}
