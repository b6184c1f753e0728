/**
 * The teller's screen by the line, for people who have it read aloud: no second screen, no cursor that moves about, one
 * {@code Label [current]:} prompt a line. It is another pair of eyes and hands for the same session: what it says comes from
 * {@link org.tellerline.tui.session.Reading}, and what is typed goes to the session as the keys that a form would get. So every code works
 * in it, and nothing of the bank is decided here.
 */
@NullMarked
package org.tellerline.tui.linear;

import org.jspecify.annotations.NullMarked;
