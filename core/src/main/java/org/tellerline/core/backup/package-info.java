/**
 * Carries a whole bank away and brings it back. A backup is one file: a header that anybody can read, and behind it the bank as the
 * engine's own method gives it, compressed and sealed in blocks with a key that is kept elsewhere. Whatever was cut off, changed, swapped or
 * put together from two files is noticed before anything is done with it. A bank is restored beside its place, checked there by the book
 * check, and only then moved in, in one step; the old one is kept aside.
 */
@NullMarked
package org.tellerline.core.backup;

import org.jspecify.annotations.NullMarked;
