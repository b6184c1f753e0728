package org.tellerline.core.signon;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.signon.PasswordHasher.Comparison;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.Unfit;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;

/**
 * Holds a new password against those before it, of which there are hashes only. It answers nobody who has not proved the password of
 * now: else it would tell which passwords somebody had.
 */
final class PastPasswords {

    private final Database database;
    private final PasswordHasher hasher;

    PastPasswords(Database database, PasswordHasher hasher) {
        this.database = database;
        this.hasher = hasher;
    }

    /**
     * Why the new one cannot take the place of the one that was proved.
     *
     * @param proved whose password was right
     * @param now epoch micros UTC
     */
    Optional<SignOnResult> refuse(Credential proved, char[] fresh, PasswordPolicy policy, long now) {
        PasswordProfile profile = policy.profile();
        if (proved.locked(now) || !proved.staff().active()) {
            return Optional.empty();
        }
        if (!policy.mustChange(proved, now) && profile.tooYoung(proved.setAt(), now)) {
            return Optional.of(new Unfit(List.of(PasswordRule.young(profile.leastAgeHours()))));
        }
        List<String> past = StaffStore.read(
                database, store -> store.pastHashes(proved.staff().id(), profile.history()));
        for (String hash : past) {
            Comparison comparison = hasher.compare(fresh, PasswordHash.parse(hash));
            if (comparison != Comparison.WRONG) {
                return Optional.of(
                        comparison == Comparison.RIGHT
                                ? new Unfit(List.of(PasswordRule.used(profile.history())))
                                : new SignOnRefused(Message.of("signon.busy")));
            }
        }
        return Optional.empty();
    }
}
