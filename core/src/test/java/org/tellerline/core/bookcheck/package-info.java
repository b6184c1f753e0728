/** A small bank with a random history, and many ways to falsify it behind its back; the auditor must find every one. */
@NullMarked
package org.tellerline.core.bookcheck;

import org.jspecify.annotations.NullMarked;
