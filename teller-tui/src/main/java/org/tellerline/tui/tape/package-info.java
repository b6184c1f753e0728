/**
 * Keystroke tapes: a text file of keys to press and screens to wait for, in the commands of VHS. A tape drives a
 * session without a terminal and as a person would: through the real key decoder, one key at a time, each only when the
 * session has finished with the one before. Demonstrations, documentation and acceptance tests are tapes.
 *
 * <pre>
 * # sign on
 * Type "TLR001"
 * Tab
 * Type "demo"
 * Enter
 * Wait+Screen /Command ===&gt;/
 * Screenshot menu.txt
 * </pre>
 */
@NullMarked
package org.tellerline.tui.tape;

import org.jspecify.annotations.NullMarked;
