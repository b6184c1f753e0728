/**
 * From bytes to keys. A terminal sends what it likes: PuTTY, a Linux console and a VT220 spell F3 differently, a slow
 * line tears a sequence in two, and a paste may carry anything. {@link org.tellerline.tui.key.KeyDecoder} keeps its
 * state between packets, swallows whole every sequence it does not know, and hands on
 * {@link org.tellerline.tui.key.KeyEvent}s stamped with the moment the bytes arrived.
 *
 * <p>Meaning is left to the form. {@code +}, {@code -}, {@code /} and {@code *} come as characters whichever key sent
 * them, because most terminals do not tell the keypad from the main keyboard; a numeric field may read them as Field
 * exit and Field minus. Home Home is two {@code HOME} keys.
 */
@NullMarked
package org.tellerline.tui.key;

import org.jspecify.annotations.NullMarked;
