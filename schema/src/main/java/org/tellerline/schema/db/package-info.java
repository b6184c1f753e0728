/**
 * The way to a database: an address is parsed, the database behind it is opened, checked and kept in pools. Two databases live here,
 * an embedded SQLite file and a shared PostgreSQL, and {@link org.tellerline.schema.db.Dialect} is the only place that knows which one
 * it is. A database whose settings could lose an acknowledged posting is refused at the door. Whatever goes wrong leaves as one
 * {@link org.tellerline.schema.db.DatabaseTrouble}, which names the thing and carries no prose.
 */
@NullMarked
package org.tellerline.schema.db;

import org.jspecify.annotations.NullMarked;
