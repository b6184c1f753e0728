/**
 * Menu 9: the own session.
 */
@NullMarked
package org.tellerline.core.catalogue.session;

import org.jspecify.annotations.NullMarked;
