/** What tellers do and what comes of it, in the bank's language, on both databases. */
@NullMarked
package org.tellerline.core.scenario;

import org.jspecify.annotations.NullMarked;
