/** Commands that end the bank's day: {@code eod run}, {@code resume}, {@code status} and {@code dry-run}. */
@NullMarked
package org.tellerline.admin.endofday;

import org.jspecify.annotations.NullMarked;
