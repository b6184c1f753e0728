/**
 * The people who work the bank: who they are, what they may do, and how they prove it at sign-on.
 */
@NullMarked
package org.tellerline.core.staff;

import org.jspecify.annotations.NullMarked;
