package org.tellerline.core.signon;

import org.tellerline.core.transaction.Secret;

/** A password that shall take the place of another, keyed twice because nobody sees it. */
public record NewPassword(Secret fresh, Secret again) {

    void wipe() {
        fresh.wipe();
        again.wipe();
    }
}
