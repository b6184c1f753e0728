package org.tellerline.core.bookcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows in order, one at a time, with the next one in sight; nothing is kept, so a table may be of any size. */
final class Lines<T> implements AutoCloseable {

    /** Makes a value of the row the cursor stands on. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final ResultSet rows;
    private final Reader<T> reader;
    private @Nullable T next;
    private long taken;

    Lines(ResultSet rows, Reader<T> reader) {
        this.rows = rows;
        this.reader = reader;
        this.next = fetch();
    }

    /** The row to be taken next, null after the last. */
    @Nullable
    T peek() {
        return next;
    }

    @Nullable
    T take() {
        T row = next;
        if (row != null) {
            taken++;
            next = fetch();
        }
        return row;
    }

    /** Takes rows as long as they are such. */
    List<T> takeWhile(Predicate<T> such) {
        List<T> found = new ArrayList<>();
        for (T row = next; row != null && such.test(row); row = next) {
            found.add(row);
            take();
        }
        return found;
    }

    long taken() {
        return taken;
    }

    private @Nullable T fetch() {
        try {
            return rows.next() ? reader.read(rows) : null;
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            rows.getStatement().close();
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }
}
