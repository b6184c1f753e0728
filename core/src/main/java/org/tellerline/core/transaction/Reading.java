package org.tellerline.core.transaction;

import org.tellerline.core.account.Accounts;
import org.tellerline.core.customer.Customers;

/** What an enquiry may look into, and for whom. */
public record Reading(Accounts accounts, Customers customers, long branch) {}
