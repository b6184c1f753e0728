package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection that is lent for its duration; in auto-commit when it comes, and so it must go back. */
@FunctionalInterface
public interface SqlWork<T> {

    T on(Connection connection) throws SQLException;
}
