package org.tellerline.core.signon;

/** What the trail calls the steps of coming to the counter. */
enum SignOnEvent {
    /** A name and its password were right. */
    SIGN_ON,
    /** The same, while the person was at work elsewhere or had left without signing off: that session ends. */
    TAKE_OVER,
    /** A name and its password were right, to run the administrator's tool. */
    ADMIN_SIGN_ON,
    /** The screen was uncovered. */
    UNLOCK,
    /** Somebody proved who they are to sign another person's business. */
    SIGNATURE,
    /** Somebody took another password. */
    PASSWORD_CHANGED,
    /** A wrong password or an unknown name. */
    SIGN_ON_FAILED,
    /** Whatever the password: locked, disabled, or without a place to work. */
    SIGN_ON_REFUSED
}
