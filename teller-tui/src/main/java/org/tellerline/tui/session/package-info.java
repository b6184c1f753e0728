/**
 * One teller's session: keys in, screens out. {@link org.tellerline.tui.session.TellerSession} takes keys one at a time
 * and never waits: what the bank has to answer is asked in another thread, and keys typed meanwhile are held back by the
 * type-ahead rules. What is on the screen is a {@link org.tellerline.tui.session.Panel}; there is one for each thing a
 * teller may look at - a form, the review before posting, the answer to a question - and none for a transaction code.
 */
@NullMarked
package org.tellerline.tui.session;

import org.jspecify.annotations.NullMarked;
