package org.tellerline.tui.tape;

import org.tellerline.core.text.Message;

/**
 * Why a tape did not play to its end.
 *
 * @param line of the tape, from 1
 * @param message of {@link Tape#BUNDLE}: what was waited for, or what could not be done
 * @param screen the text of the screen at that moment
 */
public record TapeFailure(int line, Message message, String screen) {}
