/** Who may run the tool without being there, and what takes two people. */
@NullMarked
package org.tellerline.admin.operator;

import org.jspecify.annotations.NullMarked;
