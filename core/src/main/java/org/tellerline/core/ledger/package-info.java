/**
 * The double-entry ledger. A {@link org.tellerline.core.ledger.LockPlan} names what one submission touches; the
 * {@link org.tellerline.core.ledger.Ledger} locks it, reads {@link org.tellerline.core.ledger.LedgerFacts} after the locks, lets the
 * caller decide, and writes the decided {@link org.tellerline.core.ledger.Event} in the same database transaction: legs, balances,
 * pieces, totals, the head of the position, the journal row and the audit row, or nothing at all. Debits are positive and credits
 * negative; the balance a customer sees is the negated sum of the legs on the account.
 */
@NullMarked
package org.tellerline.core.ledger;

import org.jspecify.annotations.NullMarked;
