/**
 * Menu 7: what went wrong is put right by an event of its own, never by changing what is written.
 */
@NullMarked
package org.tellerline.core.catalogue.correction;

import org.jspecify.annotations.NullMarked;
