package org.tellerline.tui.tape;

import org.tellerline.core.text.Message;

/** What is wrong with one line of a tape, as a {@link Message} of {@link Tape#BUNDLE}. */
public record TapeError(int line, Message message) {}
