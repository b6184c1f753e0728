/**
 * Cash as pieces of paper and metal: faces, counts, and what a till holds. Cash keyed without pieces is LOOSE until a count.
 */
@NullMarked
package org.tellerline.core.cash;

import org.jspecify.annotations.NullMarked;
