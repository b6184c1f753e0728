package org.tellerline.core.catalogue.cash;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.AccountRefusal;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.CashWarning;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.LimitUse;
import org.tellerline.core.transaction.Memo;
import org.tellerline.core.transaction.PersonName;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** The customer hands cash over the counter; the teller counts it, keys the total, and the account is credited at once. */
@TransactionCode(value = "2101", name = "cash-deposit", who = Role.TELLER, reversible = true)
public record CashDeposit(
        @Field AccountNumber account,
        @Field Money amount,
        @Field Optional<Pieces> pieces,
        @Field Optional<PersonName> depositor,
        @Field Optional<Memo> memo)
        implements TellerTransaction {

    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public Optional<LimitUse> limitUse() {
        return Optional.of(new LimitUse(LimitKind.CASH_IN, amount, account));
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> AccountRefusal.outOfBusiness(facts.account(account)),
                () -> CashRefusal.noTill(facts, amount.currency()),
                () -> CashRefusal.piecesDiffer(pieces, amount)));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return CashWarning.atTillLimit(facts.ownTill(amount.currency()), amount);
    }

    @Override
    public Postings postings(Facts facts) {
        Till till = facts.ownTill(amount.currency());
        return Postings.pair(
                Leg.cashIn(facts.branch(), till, amount, pieces), Leg.credit(facts.account(account), amount));
    }

    @Override
    public Receipt receipt(Facts facts) {
        Account credited = facts.account(account);
        return new ReceiptLines("deposit")
                .account(credited)
                .amount(amount)
                .pieces(pieces)
                .text("depositor", depositor)
                .text("memo", memo)
                .balance(credited.balance().plus(amount))
                .receipt();
    }
}
