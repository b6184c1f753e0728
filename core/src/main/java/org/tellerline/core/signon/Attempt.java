package org.tellerline.core.signon;

import java.util.Optional;
import org.tellerline.core.staff.Session;

/**
 * One try to sign on or to unlock, with what the books said when the password was compared.
 *
 * @param known whom the name belongs to
 */
record Attempt(Optional<Credential> known, PasswordPolicy policy, Purpose purpose) {

    /** What somebody may want to prove who they are for; the trail calls it by the same name. */
    enum Goal {
        SIGN_ON,
        UNLOCK,
        SIGN,
        CHANGE,
        ADMINISTER
    }

    /**
     * What the try is for.
     *
     * @param session whose screen is covered, or whose person takes another password
     * @param signing what somebody signs beside its maker; then nobody is signed on
     * @param fresh what to store in the place of the hash that was proved
     */
    record Purpose(
            Goal goal,
            String terminal,
            Optional<Session> session,
            Optional<Signing> signing,
            Optional<PasswordHash> fresh) {

        private static Purpose of(Goal goal, String terminal, Optional<Session> session) {
            return new Purpose(goal, terminal, session, Optional.empty(), Optional.empty());
        }

        static Purpose signOn(String terminal) {
            return of(Goal.SIGN_ON, terminal, Optional.empty());
        }

        /** For the administrator's tool; no place at the counter is taken. */
        static Purpose administer(String terminal) {
            return of(Goal.ADMINISTER, terminal, Optional.empty());
        }

        static Purpose unlock(String terminal, Session session) {
            return of(Goal.UNLOCK, terminal, Optional.of(session));
        }

        static Purpose sign(String terminal, Signing signing) {
            return new Purpose(Goal.SIGN, terminal, Optional.empty(), Optional.of(signing), Optional.empty());
        }

        /** Where the session sits was told when it began; no terminal is told again. */
        static Purpose change(Session session) {
            return of(Goal.CHANGE, "", Optional.of(session));
        }

        /** The same, and the password is another one afterwards. */
        Purpose to(PasswordHash hash) {
            return new Purpose(goal, terminal, session, signing, Optional.of(hash));
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
