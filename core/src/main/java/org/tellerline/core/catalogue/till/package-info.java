/**
 * Menu 5: till and vault.
 */
@NullMarked
package org.tellerline.core.catalogue.till;

import org.jspecify.annotations.NullMarked;
