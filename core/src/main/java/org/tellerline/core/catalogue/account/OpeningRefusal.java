package org.tellerline.core.catalogue.account;

import org.tellerline.core.transaction.RefusalCode;

/** What stands against opening an account, in order of precedence. */
enum OpeningRefusal implements RefusalCode {
    PRODUCT_FOR_OTHERS,
    PRODUCT_OTHER_CURRENCY
}
