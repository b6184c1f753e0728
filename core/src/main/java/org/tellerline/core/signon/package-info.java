/**
 * How people prove who they are: passwords by Argon2id, wrong ones counted and answered with a lock, every coming and going told to
 * the trail. What a proof means is decided inside the database transaction, after the hash was computed outside it.
 */
@NullMarked
package org.tellerline.core.signon;

import org.jspecify.annotations.NullMarked;
