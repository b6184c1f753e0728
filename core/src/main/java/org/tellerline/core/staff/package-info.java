/** The people who work the bank: who they are, what they may do, and where one of them sits at work. */
@NullMarked
package org.tellerline.core.staff;

import org.jspecify.annotations.NullMarked;
