package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.VOUCHER_RANGE;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.Condition;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.core.voucher.VoucherState;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.tables.records.VoucherRangeRecord;

/** Reads ranges of vouchers and who keeps them. */
final class VoucherStore {

    private final Database database;

    VoucherStore(Database database) {
        this.database = database;
    }

    List<StockRange> heldAt(long position) {
        return ranges(VOUCHER_RANGE.STATE.eq("HELD"), POSITION_HEAD.POSITION.eq(position));
    }

    List<StockRange> inVault(long branch) {
        return ranges(
                VOUCHER_RANGE.STATE.eq("HELD"), POSITION_HEAD.BRANCH.eq(branch).and(POSITION_HEAD.KIND.eq("VAULT")));
    }

    List<StockRange> voidOf(long branch) {
        return ranges(VOUCHER_RANGE.STATE.eq("VOID"), POSITION_HEAD.BRANCH.eq(branch));
    }

    SortedSet<Long> holdersOfVoid(List<VoucherRange> wanted) {
        SortedSet<Long> holders = new TreeSet<>();
        for (VoucherRange range : wanted) {
            holders.addAll(database.read(sql -> sql.select(VOUCHER_RANGE.HOLDER)
                    .from(VOUCHER_RANGE)
                    .where(VOUCHER_RANGE.KIND.eq(range.kind().name()))
                    .and(VOUCHER_RANGE.PREFIX.eq(range.prefix()))
                    .and(VOUCHER_RANGE.FIRST_NO.le(range.last()))
                    .and(VOUCHER_RANGE.LAST_NO.ge(range.first()))
                    .and(VOUCHER_RANGE.STATE.eq("VOID"))
                    .fetch(VOUCHER_RANGE.HOLDER)));
        }
        return holders;
    }

    List<VoucherKeeper> tellers(long branch) {
        return database.read(sql -> sql.select(
                        POSITION_HEAD.POSITION, POSITION_HEAD.NO, STAFF.ID, STAFF.SIGN_ON_NAME, PERSON.NAME)
                .from(POSITION_HEAD)
                .join(STAFF)
                .on(STAFF.ID.eq(POSITION_HEAD.HOLDER))
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.PERSON))
                .where(POSITION_HEAD.BRANCH.eq(branch))
                .and(POSITION_HEAD.KIND.eq("TILL"))
                .and(STAFF.STATE.eq("ACTIVE"))
                .orderBy(POSITION_HEAD.NO)
                .fetch(row -> new VoucherKeeper(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    private List<StockRange> ranges(Condition state, Condition holder) {
        return database.read(sql -> sql.select(VOUCHER_RANGE.asterisk())
                .from(VOUCHER_RANGE)
                .join(POSITION_HEAD)
                .on(POSITION_HEAD.POSITION.eq(VOUCHER_RANGE.HOLDER))
                .where(state)
                .and(holder)
                .orderBy(VOUCHER_RANGE.KIND, VOUCHER_RANGE.PREFIX, VOUCHER_RANGE.FIRST_NO)
                .fetch(row -> range(row.into(VOUCHER_RANGE))));
    }

    private static StockRange range(VoucherRangeRecord row) {
        return new StockRange(
                new VoucherRange(
                        VoucherKind.valueOf(row.getKind()), row.getPrefix(), row.getFirstNo(), row.getLastNo()),
                row.getHolder(),
                VoucherState.valueOf(row.getState()),
                Optional.ofNullable(row.getCountedOn()));
    }
}
