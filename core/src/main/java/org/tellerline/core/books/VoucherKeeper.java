package org.tellerline.core.books;

/** A teller who keeps blank vouchers: their position and who they are. */
public record VoucherKeeper(long position, long no, long staff, String signOnName, String name) {}
