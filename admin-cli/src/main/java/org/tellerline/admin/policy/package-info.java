/**
 * Commands about what the bank decided: {@code policy export}, {@code diff} and {@code apply}. A file is edited with any editor; what is
 * wrong with it is told line by line, and what it would change field by field, before anything is staged.
 */
@NullMarked
package org.tellerline.admin.policy;

import org.jspecify.annotations.NullMarked;
