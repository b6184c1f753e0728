/**
 * The trail of everything that happened, one SHA-256 chain per position. Payloads are canonical text computed in Java only, so both
 * databases hold the same bytes; a changed, missing or moved row breaks the chain or contradicts the row it describes.
 */
@NullMarked
package org.tellerline.core.audit;

import org.jspecify.annotations.NullMarked;
