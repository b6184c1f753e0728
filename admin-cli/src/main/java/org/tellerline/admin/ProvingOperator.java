package org.tellerline.admin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.signon.NewPassword;
import org.tellerline.core.signon.Proof;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.signon.SignOnResult.MustChange;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.signon.SignOnResult.Unfit;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Secret;
import org.tellerline.schema.db.Database;

/** Somebody who proves who they are: asks at the terminal for what no option names, and keeps the token. */
final class ProvingOperator {

    /** Where from, as the trail calls it. */
    static final String TERMINAL = "admin";

    private final Admin admin;
    private final Optional<Interview> terminal;

    ProvingOperator(Admin admin) {
        this(admin, Interview.atTerminal());
    }

    ProvingOperator(Admin admin, Optional<Interview> terminal) {
        this.admin = admin;
        this.terminal = terminal.map(person -> person.orElse(Message.of("admin.sign-on.left")));
    }

    static SignOn signOn(Database database) {
        return new SignOn(database, OperatorFiles.clock(database), new SecureRandom());
    }

    String name(@Nullable String option) {
        return option == null ? person().ask(admin.texts().say("admin.sign-on.name")) : option;
    }

    char[] password(@Nullable Path file, String question) {
        return file == null
                ? person().askHidden(admin.texts().say(question))
                : new SecretFile(file).read().toCharArray();
    }

    /** A new password, keyed twice. */
    NewPassword askNew() {
        char[] keyed = new NewPasswordInterview(admin, person()).twice();
        String text = new String(keyed);
        Arrays.fill(keyed, '\0');
        return new NewPassword(Secret.of(text), Secret.of(text));
    }

    /** Whoever must change the password does it here and now, until one will do; without a terminal a script is told how. */
    SignOnResult renewed(Database database, SignOnResult result) {
        if (!(result instanceof MustChange must)) {
            return result;
        }
        if (terminal.isEmpty()) {
            throw new Failure(ExitCode.REFUSED, Message.of("admin.sign-on.must-change"));
        }
        admin.note("admin.sign-on.choose");
        return renewed(database, must.proof());
    }

    private SignOnResult renewed(Database database, Proof proof) {
        SignOnResult result = signOn(database).renew(proof, askNew(), TERMINAL);
        while (result instanceof Unfit unfit) {
            unfit.errors().forEach(error -> admin.note("admin.password.wrong", error.why()));
            result = signOn(database).renew(proof, askNew(), TERMINAL);
        }
        return result;
    }

    /** Keeps the token of whoever is on. @throws Failure with what refused the others */
    ExitCode keep(Database database, SignOnResult result) {
        if (result instanceof SignedOn signedOn) {
            admin.operatorFiles().keep(database, signedOn.session().token());
            admin.note("admin.sign-on.done", signedOn.session().staff().name());
            signedOn.daysLeft().ifPresent(days -> admin.note("admin.sign-on.expiring", days));
            return ExitCode.OK;
        }
        if (result instanceof Unfit unfit) {
            throw new Failure(ExitCode.REFUSED, Message.of("admin.password.unfit", said(unfit.errors())));
        }
        throw new Failure(ExitCode.REFUSED, ((SignOnRefused) result).why());
    }

    private String said(List<FieldError> errors) {
        return errors.stream()
                .map(error ->
                        admin.texts().say(error.why().key(), error.why().args().toArray()))
                .collect(Collectors.joining("; "));
    }

    private Interview person() {
        return terminal.orElseThrow(() -> new Failure(ExitCode.USAGE, Message.of("admin.sign-on.terminal")));
    }
}
