/**
 * How fast this machine posts: tellers at work in a scratch bank of their own, slice by slice in turn with a reference that does
 * as little as can be done on the same database. What counts is the ratio of the two inside one repetition; absolute figures belong to
 * the minute they were taken in.
 */
@NullMarked
package org.tellerline.core.bench;

import org.jspecify.annotations.NullMarked;
