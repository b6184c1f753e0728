/**
 * Menu 9: the branch's day. Whoever opens or closes it holds the day alone, so no posting slips past.
 */
@NullMarked
package org.tellerline.core.catalogue.day;

import org.jspecify.annotations.NullMarked;
