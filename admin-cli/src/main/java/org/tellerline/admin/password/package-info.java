/** What the bank asks of passwords. */
@NullMarked
package org.tellerline.admin.password;

import org.jspecify.annotations.NullMarked;
