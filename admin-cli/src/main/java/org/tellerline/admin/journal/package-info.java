/**
 * Commands that read what was done: {@code journal list}, {@code show} and {@code export}. They hand events on as they come, so a bank of
 * any size fits; they change nothing. {@link org.tellerline.admin.journal.OpenBooks} is the door all of them go through.
 */
@NullMarked
package org.tellerline.admin.journal;

import org.jspecify.annotations.NullMarked;
