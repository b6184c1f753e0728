/**
 * The books as people look into them: what happened on an account, at a till, in a branch, and who was at the counter. Everything here
 * reads one moment, changes nothing, and is bounded: a list says how many of its rows an answer carries and whether there are more, and
 * a walk through all events holds a few of them at a time.
 * Postings never ask here; they read their own facts under lock.
 */
@NullMarked
package org.tellerline.core.books;

import org.jspecify.annotations.NullMarked;
