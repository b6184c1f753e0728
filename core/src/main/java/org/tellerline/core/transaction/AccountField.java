package org.tellerline.core.transaction;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tellerline.core.account.AccountIdentity;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** Account numbers as keyed: all sixteen digits, or the last ones (serial and check digit) of an account of the own branch. */
final class AccountField {

    private static final Pattern WHOLE = Pattern.compile("\\d{16}");
    private static final Pattern SHORT = Pattern.compile("\\d{2,9}");

    private AccountField() {}

    static Parsed<AccountNumber> parse(String text, FieldContext context) {
        String keyed = text.replace(" ", "");
        if (WHOLE.matcher(keyed).matches()) {
            return whole(keyed, context);
        }
        if (SHORT.matcher(keyed).matches()) {
            return ending(keyed, context);
        }
        return Parsed.wrong(Message.of("field.error.account"));
    }

    static Optional<Message> echo(AccountNumber number, FieldContext context) {
        return context.accounts().find(number).map(account -> Message.of("echo.text", account.customerName()));
    }

    private static Parsed<AccountNumber> whole(String digits, FieldContext context) {
        if (!AccountNumber.isValid(digits)) {
            return Parsed.wrong(Message.of("field.error.account.check"));
        }
        return known(new AccountNumber(digits), context);
    }

    private static Parsed<AccountNumber> ending(String keyed, FieldContext context) {
        long serial = Long.parseLong(keyed.substring(0, keyed.length() - 1));
        char check = keyed.charAt(keyed.length() - 1);
        Optional<AccountNumber> number = context.accounts().numbered(context.branch(), serial);
        if (number.isEmpty()) {
            return Parsed.wrong(Message.of("field.error.account.unknown"));
        }
        if (number.get().digits().charAt(AccountNumber.LENGTH - 1) != check) {
            return Parsed.wrong(Message.of("field.error.account.check"));
        }
        return known(number.get(), context);
    }

    private static Parsed<AccountNumber> known(AccountNumber number, FieldContext context) {
        Optional<AccountIdentity> identity = context.accounts().identity(number);
        if (identity.isEmpty()) {
            return Parsed.wrong(Message.of("field.error.account.unknown"));
        }
        context.amountsIn(identity.get().currency());
        return Parsed.value(number);
    }
}
