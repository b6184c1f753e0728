/** The commands that measure how fast a machine posts, and print it. */
@NullMarked
package org.tellerline.admin.bench;

import org.jspecify.annotations.NullMarked;
