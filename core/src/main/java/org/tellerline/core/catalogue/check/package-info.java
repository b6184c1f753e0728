/** The bank refuses in small named checks that all codes share, each with its reasons in order of precedence. */
@NullMarked
package org.tellerline.core.catalogue.check;

import org.jspecify.annotations.NullMarked;
