package org.tellerline.core.customer;

/**
 * What a customer is known by, once in the bank.
 *
 * @param type as stored, e.g. {@code RESIDENT_ID}
 * @param number canonical: upper case, without blanks
 */
public record Identity(String type, String number) {}
