package org.tellerline.core.transaction;

/** One filled-in transaction of any kind. */
public sealed interface Transaction permits TellerTransaction, Enquiry, DeskAction {}
