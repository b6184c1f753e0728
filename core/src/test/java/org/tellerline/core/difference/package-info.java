@NullMarked
package org.tellerline.core.difference;

import org.jspecify.annotations.NullMarked;
