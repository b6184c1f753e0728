package org.tellerline.schema.db;

import java.util.Map;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** Where a bank is kept: {@code sqlite:PATH} or {@code postgresql://[user@]HOST[:PORT][,HOST2]/NAME}. It never holds a password. */
public sealed interface DatabaseAddress permits SqliteAddress, PostgresAddress {

    /** Names the file that holds the password of a shared database; used when the address names none. */
    String PASSWORD_FILE_VARIABLE = "TELLERLINE_DB_PASSWORD_FILE";

    /**
     * Reads an address.
     *
     * @param text {@code sqlite:PATH}, or {@code postgresql://[user@]HOST[:PORT][,HOST2[:PORT]]/NAME} with the parameters
     *     {@code password-file}, {@code root-certificate} (both a path) and {@code connections} (1 to 200)
     * @throws DatabaseTrouble naming what is wrong with it
     */
    static DatabaseAddress parse(String text) {
        return parse(text, System.getenv());
    }

    /** As {@link #parse(String)}, in a given environment. */
    static DatabaseAddress parse(String text, Map<String, String> environment) {
        String address = text.strip();
        if (address.startsWith("sqlite:")) {
            return SqliteAddress.parse(address.substring("sqlite:".length()));
        }
        if (address.startsWith("postgresql://")) {
            return new PostgresAddressParser(environment).parse(address.substring("postgresql://".length()));
        }
        throw new DatabaseTrouble(Kind.ADDRESS_OF_NO_KIND, withoutSecrets(address));
    }

    /** The database that answers there. */
    Dialect dialect();

    private static String withoutSecrets(String address) {
        return address.replaceAll("//[^/@]*@", "//");
    }
}
