package org.tellerline.core.transaction;

import org.tellerline.core.cash.Count;

/** Business that holds a count of the own open till against the books, and tells by how much they differ: causes of it may be told too. */
public interface CountsTill extends TellerTransaction {

    Count counted();
}
