package org.tellerline.core.books;

/**
 * What the trail says of an event.
 *
 * @param hash of the chain after it, in hexadecimal digits
 * @param payload the canonical text that was hashed
 */
public record TrailLine(PositionNo place, long seq, String hash, String payload) {}
