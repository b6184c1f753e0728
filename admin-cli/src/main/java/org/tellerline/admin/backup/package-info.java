/** Commands that carry a bank away, bring it back, and bring its tables to the program's version: {@code backup ...} and {@code upgrade}. */
@NullMarked
package org.tellerline.admin.backup;

import org.jspecify.annotations.NullMarked;
