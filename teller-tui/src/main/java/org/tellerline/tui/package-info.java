/**
 * The teller's program: reads its command line, opens the bank, and lets a session run on a terminal or a tape. Whatever
 * goes wrong ends in one line for the person and a documented exit status for the script, with the terminal given back.
 */
@NullMarked
package org.tellerline.tui;

import org.jspecify.annotations.NullMarked;
