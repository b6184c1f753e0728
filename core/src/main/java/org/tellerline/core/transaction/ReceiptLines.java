package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Money;

/** Collects the lines of a receipt in the order they are printed. */
public final class ReceiptLines {

    private final String form;
    private final List<Line> lines = new ArrayList<>();

    public ReceiptLines(String form) {
        this.form = form;
    }

    /** The account and its owner. */
    public ReceiptLines account(Account account) {
        return add("receipt.account", Datum.text(account.number()))
                .add("receipt.owner", Datum.text(account.customerName()));
    }

    /** The other account and its owner. */
    public ReceiptLines payee(Account account) {
        return add("receipt.payee.account", Datum.text(account.number()))
                .add("receipt.payee", Datum.text(account.customerName()));
    }

    public ReceiptLines amount(Money amount) {
        return add("receipt.amount", Datum.money(amount));
    }

    public ReceiptLines pieces(Optional<Pieces> pieces) {
        return text("pieces", pieces);
    }

    /** Words that were keyed, if they were. */
    public ReceiptLines text(String name, Optional<?> value) {
        value.ifPresent(v -> add("receipt." + name, Datum.text(v)));
        return this;
    }

    public ReceiptLines balance(Money balance) {
        return add("receipt.balance", Datum.money(balance));
    }

    public ReceiptLines add(String label, Datum datum) {
        lines.add(new Line(label, datum));
        return this;
    }

    public Receipt receipt() {
        return new Receipt(form, lines);
    }
}
