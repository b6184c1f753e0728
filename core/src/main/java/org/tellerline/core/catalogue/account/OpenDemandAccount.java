package org.tellerline.core.catalogue.account;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.CashWarning;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.catalogue.check.VoucherRefusal;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.CounterKind;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.LedgerFacts.Product;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.LimitUse;
import org.tellerline.core.transaction.PassbookNumber;
import org.tellerline.core.transaction.ProductCode;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.VoucherDeeds;
import org.tellerline.core.transaction.VoucherUse;

/** A registered customer opens a demand account, and may pay a first deposit in over the counter at once. */
@TransactionCode(value = "1201", name = "open-demand-account", who = Role.TELLER, reversible = true)
public record OpenDemandAccount(
        @Field CustomerRef customer,
        @Field ProductCode product,
        @Field Currency currency,
        @Field Optional<PassbookNumber> passbook,
        @Field Optional<Money> initialDeposit)
        implements TellerTransaction {

    @Override
    public boolean movesCash() {
        return initialDeposit.isPresent() || passbook.isPresent();
    }

    @Override
    public Optional<VoucherUse> vouchers() {
        return passbook.map(book -> VoucherUse.own(book.range()));
    }

    @Override
    public Optional<LimitUse> limitUse() {
        return initialDeposit.map(amount -> LimitUse.of(LimitKind.CASH_IN, amount, customer));
    }

    @Override
    public Optional<CounterKind> draws() {
        return Optional.of(CounterKind.ACCOUNT);
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(List.of(
                () -> notForThisCustomer(facts),
                () -> notInThisCurrency(facts.product()),
                () -> initialDeposit.flatMap(amount -> CashRefusal.noTill(facts, amount.currency())),
                () -> passbook.flatMap(book -> VoucherRefusal.cannotIssue(facts, book.range()))));
    }

    @Override
    public List<Message> warnings(Facts facts) {
        return initialDeposit
                .map(amount -> CashWarning.atTillLimit(facts.ownTill(currency), amount))
                .orElseGet(List::of);
    }

    @Override
    public Effects effects(Facts facts) {
        Account opened = opened(facts);
        Effects effects = Effects.none()
                .opening(new Effects.Opening(
                        opened.number(),
                        opened.customer(),
                        currency.code(),
                        passbook.map(PassbookNumber::toString),
                        facts.date(),
                        opened.floor()));
        return passbook.map(book -> VoucherDeeds.on(facts)
                        .used(book.range(), facts.own().position())
                        .beside(effects))
                .orElse(effects);
    }

    @Override
    public Postings postings(Facts facts) {
        return initialDeposit
                .map(amount -> Postings.pair(
                        Leg.cashIn(facts.branch(), facts.ownTill(currency), amount, Optional.empty()),
                        Leg.credit(opened(facts), amount)))
                .orElseGet(Postings::none);
    }

    @Override
    public Receipt receipt(Facts facts) {
        Product terms = facts.product();
        return new ReceiptLines("application")
                .account(opened(facts))
                .add("receipt.product.en", Datum.text(terms.nameEn()))
                .add("receipt.product.zh", Datum.text(terms.nameZh()))
                .text("passbook", passbook)
                .balance(initialDeposit.orElse(Money.zero(currency)))
                .receipt();
    }

    /** The account as it will stand before its first entry. */
    private Account opened(Facts facts) {
        Product terms = facts.product();
        return new Account(
                AccountNumber.of(facts.branch(), product.digits(), facts.drawn()),
                customer.id(),
                facts.customer().name(),
                terms.code(),
                terms.glCode(),
                currency,
                AccountStatus.ACTIVE,
                0,
                0,
                terms.floor(),
                0);
    }

    private Optional<Refusal> notForThisCustomer(Facts facts) {
        return facts.customer().kind().equals(facts.product().customerKind())
                ? Optional.empty()
                : Optional.of(Refusal.of(OpeningRefusal.PRODUCT_FOR_OTHERS, product));
    }

    private Optional<Refusal> notInThisCurrency(Product terms) {
        return terms.currency().equals(currency)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        OpeningRefusal.PRODUCT_OTHER_CURRENCY,
                        product,
                        terms.currency().code()));
    }
}
