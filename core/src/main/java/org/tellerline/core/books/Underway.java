package org.tellerline.core.books;

import java.time.LocalDate;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;

/**
 * Cash on its way.
 *
 * @param number the receipt under which it was sent, which tells the branch that sent it
 */
public record Underway(ReceiptNumber number, LocalDate sent, CashPlace to, Money amount, String carrier) {}
