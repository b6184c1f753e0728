/**
 * Receipts as people hold them: the typed lines that were stored, worded in the languages of the paper, as plain text or as a voucher
 * in PDF; and the {@link org.tellerline.core.paper.Printer}s they come out of. Paper is printed after the posting is in the books, and
 * nothing that happens to it touches them.
 */
@NullMarked
package org.tellerline.core.paper;

import org.jspecify.annotations.NullMarked;
