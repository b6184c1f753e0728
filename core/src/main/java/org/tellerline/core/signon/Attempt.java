package org.tellerline.core.signon;

import java.util.Optional;
import org.tellerline.core.staff.Session;

/**
 * One try to sign on or to unlock, with what the books said when the password was compared.
 *
 * @param known whom the name belongs to
 */
record Attempt(Optional<Credential> known, PasswordPolicy policy, Purpose purpose) {

    /**
     * What the try is for.
     *
     * @param unlocking the session whose screen is covered; absent at sign-on
     */
    record Purpose(String terminal, Optional<Session> unlocking) {}
}
