package org.tellerline.core.books;

import org.tellerline.core.money.Money;

/**
 * One entry of an account's statement.
 *
 * @param credited what the customer gained by it; negative when it was debited
 * @param balance what the customer had after it
 */
public record AccountEntry(long entryNo, EventHead event, Money credited, Money balance) {}
