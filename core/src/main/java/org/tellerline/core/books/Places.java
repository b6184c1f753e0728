package org.tellerline.core.books;

import java.util.List;
import java.util.Optional;
import org.tellerline.schema.db.Database;

/** The branches of the bank and the machines that stand in them. */
public final class Places {

    private final PlaceStore store;

    Places(Database database) {
        this.store = new PlaceStore(database);
    }

    /** A branch and its names. */
    public record BranchName(long number, String nameEn, String nameZh) {}

    /** A self-service machine by its position and its number in the branch. */
    public record Machine(long position, long no) {}

    public List<BranchName> branches() {
        return store.branches();
    }

    public Optional<BranchName> branch(long number) {
        return branches().stream().filter(branch -> branch.number() == number).findFirst();
    }

    public List<Machine> machines(long branch) {
        return store.machines(branch);
    }
}
