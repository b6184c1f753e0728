/**
 * The vocabulary in which transactions are written. A code is one annotated record of its fields; it is read once into a
 * {@link org.tellerline.core.transaction.TransactionType}, and form, fast path, checks, help and documents derive from that model.
 * A record answers questions about {@link org.tellerline.core.transaction.Facts} and does nothing itself: it is a pure function of
 * what was keyed and what the books say.
 */
@NullMarked
package org.tellerline.core.transaction;

import org.jspecify.annotations.NullMarked;
