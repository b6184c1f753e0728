/**
 * The independent auditor. It reads the tables as they stand, in one snapshot, and recomputes everything that can be recomputed:
 * balances from legs, cash from legs and pieces, running totals from journals, the text of every audit row from the rows it speaks
 * of, and every hash of every chain. It shares no code with the posting path, so a fault there cannot hide here, and it trusts no
 * constraint, trigger or index of the database. {@link org.tellerline.core.bookcheck.BookCheck} is the door; each
 * {@link org.tellerline.core.bookcheck.Rule} that is broken is reported once, with its first bad row and how many there are.
 */
@NullMarked
package org.tellerline.core.bookcheck;

import org.jspecify.annotations.NullMarked;
