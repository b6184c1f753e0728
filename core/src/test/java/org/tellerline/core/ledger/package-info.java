/**
 * The ledger against real databases: what it promises, and for each rule of posting the simpler way that breaks it. A
 * {@link org.tellerline.core.ledger.LedgerBank} is a bank just large enough, a {@link org.tellerline.core.ledger.Teller} a desk just
 * large enough.
 */
@NullMarked
package org.tellerline.core.ledger;

import org.jspecify.annotations.NullMarked;
