package org.tellerline.core.transaction;

import org.tellerline.core.text.Message;

/** What is wrong with one keyed field. All of them are told at once. */
public record FieldError(String field, Message why) {}
