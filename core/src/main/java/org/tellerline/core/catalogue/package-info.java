/**
 * What a teller can do: one line a code, the records themselves in one package per menu.
 */
@NullMarked
package org.tellerline.core.catalogue;

import org.jspecify.annotations.NullMarked;
