package org.tellerline.core.administration;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.schema.db.Database;

/** Makes the secrets of credential files. */
public final class Credentials {

    private static final int BYTES = 32;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final Changes changes;
    private final BankClock clock;
    private final SecureRandom random;

    public Credentials(Database database, BankClock clock, SecureRandom random) {
        this.changes = new Changes(database, clock);
        this.clock = clock;
        this.random = random;
    }

    /** What shall stand in the file: 256 random bits in hexadecimal. */
    public String secret() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Stages a credential, which opens nothing before another person approves it; its number will be the change's. */
    public Change stage(Operator maker, String secret, List<String> commands, int days) {
        long ends = clock.micros() + Duration.ofDays(days).toSeconds() * MICROS_PER_SECOND;
        String content = "commands = " + String.join(",", commands) + "\nends-at = " + ends + "\n";
        return changes.stage(maker, CredentialChange.NAME, AuditChain.hex(secret), content);
    }
}
