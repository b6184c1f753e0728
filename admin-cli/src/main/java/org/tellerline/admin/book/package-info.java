/** Commands that look whether the books are right: {@code book check} and {@code audit verify}. They change nothing in the bank. */
@NullMarked
package org.tellerline.admin.book;

import org.jspecify.annotations.NullMarked;
