package org.tellerline.core.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Message;

/** A backup cannot be made, read, or put back; it says why. Nothing that was there before has been touched. */
public final class BackupTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; the arguments of its sentence in brackets. */
    public enum Reason {
        /** (the file) */
        UNREADABLE(Sort.UNUSABLE),
        /** (the file or folder) */
        UNWRITABLE(Sort.UNUSABLE),
        /** (the file) */
        NOT_A_BACKUP(Sort.FINDING),
        /** The header does not say what it said when it was sealed, or the key is another one of the same name (the file). */
        HEADER_CHANGED(Sort.FINDING),
        /** (the file, the block from 1) */
        DAMAGED(Sort.FINDING),
        /** The last block is missing (the file). */
        CUT_OFF(Sort.FINDING),
        /** Every block is as it was sealed, and yet no bank comes out (the file). */
        CONTENT(Sort.FINDING),
        /** What was read back is not what was written (the file). */
        NOT_AS_WRITTEN(Sort.FINDING),
        /** The books that come out of it do not check (the file, the number of broken rules, the first one's word). */
        BOOKS_DO_NOT_CHECK(Sort.FINDING),
        /** The audit chains that come out do not end where the header says (the file). */
        HEADS_DIFFER(Sort.FINDING),
        /** (the file, the id of the key it was sealed with, the id of the key given) */
        OTHER_KEY(Sort.UNUSABLE),
        /** (the key file) */
        KEY_MISSING(Sort.UNUSABLE),
        /** (the file) */
        KEY_MALFORMED(Sort.UNUSABLE),
        /** (the file) */
        KEY_EXISTS(Sort.UNUSABLE),
        /** (the file, its schema version, the program's) */
        NEWER_SCHEMA(Sort.UNUSABLE),
        /** (the file, its engine, the engine of the address) */
        OTHER_ENGINE(Sort.UNUSABLE),
        /** (the file, its bank, the bank that stands there) */
        OTHER_BANK(Sort.REFUSED),
        /** (the file, how many entries of the trail stand in the bank and not in the backup) */
        OLDER_THAN_LIVE(Sort.REFUSED),
        /** (the file, the address) */
        LIVE_DAMAGED(Sort.REFUSED),
        /** The process is asked to end. */
        CALLED_OFF(Sort.UNUSABLE);

        private final Sort sort;

        Reason(Sort sort) {
            this.sort = sort;
        }
    }

    /** Who or what stands in the way. */
    public enum Sort {
        /** The backup itself. */
        FINDING,
        /** A file, a key, a disk. */
        UNUSABLE,
        /** A rule; it gives way to who says so explicitly, or not at all. */
        REFUSED
    }

    private final Reason reason;
    private final transient List<Object> args;

    public BackupTrouble(Reason reason, Object... args) {
        this(null, reason, args);
    }

    BackupTrouble(@Nullable Throwable cause, Reason reason, Object... args) {
        super(reason + " " + List.of(args), cause);
        this.reason = reason;
        this.args = List.of(args).stream().<Object>map(Object::toString).toList();
    }

    public Reason reason() {
        return reason;
    }

    public Sort sort() {
        return reason.sort;
    }

    /** In the bundle {@link Backups#TEXTS}. */
    public Message text() {
        return new Message("backup.trouble." + reason, args);
    }
}
