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
     * @param unlocking the session whose screen is covered
     * @param signing what somebody signs beside its maker; then nobody is signed on
     */
    record Purpose(String terminal, Optional<Session> unlocking, Optional<Signing> signing) {

        static Purpose signOn(String terminal) {
            return new Purpose(terminal, Optional.empty(), Optional.empty());
        }

        static Purpose unlock(String terminal, Session session) {
            return new Purpose(terminal, Optional.of(session), Optional.empty());
        }

        static Purpose sign(String terminal, Signing signing) {
            return new Purpose(terminal, Optional.empty(), Optional.of(signing));
        }

        /** As the trail calls it. */
        String word() {
            return signing.isPresent() ? "SIGN" : unlocking.isPresent() ? "UNLOCK" : "SIGN_ON";
        }
    }

    /**
     * What is signed.
     *
     * @param maker whose business it is
     * @param request names what the one who signs was shown
     */
    record Signing(Session maker, String code, String request) {}
}
