package org.tellerline.core.policy;

import org.tellerline.core.text.Message;

/**
 * What is wrong with a line of a policy file.
 *
 * @param line its number, from 1
 * @param where the part of the file and the field, as far as they are known
 */
public record PolicyError(int line, String where, Message why) {}
