/** Receipts as people hold them: the typed lines that were stored, worded in the languages of the paper. */
@NullMarked
package org.tellerline.core.paper;

import org.jspecify.annotations.NullMarked;
