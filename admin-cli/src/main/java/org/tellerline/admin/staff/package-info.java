/** Who works at the bank: employed, moved and brought back by two people, shut out at once by one. */
@NullMarked
package org.tellerline.admin.staff;

import org.jspecify.annotations.NullMarked;
