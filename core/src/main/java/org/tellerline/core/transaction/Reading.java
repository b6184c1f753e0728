package org.tellerline.core.transaction;

import org.tellerline.core.account.Accounts;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.ledger.Products;

/** What an enquiry may look into, and for whom. */
public record Reading(Accounts accounts, Customers customers, Products products, long branch) {}
