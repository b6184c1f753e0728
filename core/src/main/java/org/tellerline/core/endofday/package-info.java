/**
 * The end of day. Once all branches are closed, one run takes the bank through {@link org.tellerline.core.endofday.EndOfDay#JOBS} and to its next
 * business date. What a run consists of, and the pieces each step is done in, are stored before they are done; each piece is one database
 * transaction that also says that it is done. So a run may be killed at any moment: whoever resumes it begins with the first
 * piece that is not done, and it ends as if nothing had happened.
 */
@NullMarked
package org.tellerline.core.endofday;

import org.jspecify.annotations.NullMarked;
