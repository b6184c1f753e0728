package org.tellerline.core.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Database;

/** Where things stand in the house. A place does not move, so it is looked up once. */
public final class Positions {

    private final Database database;
    private final Map<Long, Long> vaults = new ConcurrentHashMap<>();

    public Positions(Database database) {
        this.database = database;
    }

    /** Where the cash lies that somebody answers for: their own till, or the vault for whoever keeps it. */
    public long container(Session session) {
        return session.staff().role() == Role.CUSTODIAN ? vault(session.branch()) : session.position();
    }

    /**
     * The position of a branch's vault.
     *
     * @throws BrokenInvariant when the branch has none
     */
    public long vault(long branch) {
        return vaults.computeIfAbsent(branch, wanted -> PositionStore.vault(database, wanted));
    }
}
