/** Commands that add up what was done: {@code report trial-balance}, {@code day} and {@code journal}, for any business date. */
@NullMarked
package org.tellerline.admin.report;

import org.jspecify.annotations.NullMarked;
