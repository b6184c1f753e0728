package org.tellerline.core.bookcheck;

/**
 * The end of a position's audit chain.
 *
 * @param seq number of the last row, 0 for a chain without rows
 * @param hash 64 hexadecimal digits
 */
public record ChainHead(long position, long seq, String hash) {}
