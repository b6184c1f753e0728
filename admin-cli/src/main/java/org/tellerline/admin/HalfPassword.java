package org.tellerline.admin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Ruling;
import org.tellerline.core.signon.GivenPasswords;
import org.tellerline.core.signon.GivenPasswords.Half;
import org.tellerline.schema.db.Database;

/** Half a password for whoever runs the command, to be handed over: in a file for them alone, else shown once. */
public final class HalfPassword {

    private final Admin admin;
    private final Optional<SecretFile> file;

    public HalfPassword(Admin admin, @Nullable Path file) {
        this.admin = admin;
        this.file = Optional.ofNullable(file).map(SecretFile::new);
    }

    /**
     * Makes one. What is refused leaves no file; where the answer was lost, the file stays, since the half may be in force.
     *
     * @param which key of the sentence that shows it
     */
    public Change handOver(Database database, String which, Function<Half, Ruling<Change>> work) {
        Half half = new GivenPasswords(database, new SecureRandom()).half();
        file.ifPresent(secret -> secret.create(half.text()));
        Ruling<Change> ruling = work.apply(half);
        if (ruling instanceof Ruling.Refused) {
            file.ifPresent(SecretFile::delete);
        }
        Change change = Admin.granted(ruling);
        if (file.isEmpty()) {
            admin.say(which, half.text());
        }
        return change;
    }
}
