package org.tellerline.core.catalogue.enquiry;

import java.util.List;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/** How an account stands: its balance, what of it may be used, and what is held back. */
@TransactionCode(
        value = "8103",
        name = "account",
        who = {Role.TELLER, Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record AccountEnquiry(@Field AccountNumber account) implements Enquiry {

    @Override
    public View view(Reading reading) {
        Account found = reading.accounts()
                .find(account)
                .orElseThrow(() -> new BrokenInvariant("account " + account + " is gone"));
        return new View.Card(List.of(
                Line.of("receipt.account", Datum.text(found.number())),
                Line.of("receipt.owner", Datum.text(found.customerName())),
                Line.of("card.customer", Datum.text(found.customer())),
                Line.of("card.product", product(found, reading)),
                Line.of("card.status", Datum.word("status." + found.status())),
                Line.of("receipt.balance", Datum.money(found.balance())),
                Line.of("card.held", Datum.money(found.heldBack())),
                Line.of("card.available", Datum.money(found.available())),
                Line.of("card.entries", Datum.text(found.entryNo()))));
    }

    private static Datum product(Account account, Reading reading) {
        String code = account.product();
        return reading.products()
                .find(code)
                .map(product -> Datum.name(code + " " + product.nameEn(), code + " " + product.nameZh()))
                .orElse(Datum.text(code));
    }
}
