/**
 * Menu 8: questions to the books.
 */
@NullMarked
package org.tellerline.core.catalogue.enquiry;

import org.jspecify.annotations.NullMarked;
