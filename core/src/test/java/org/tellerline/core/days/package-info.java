/**
 * Random branch days. {@link org.tellerline.core.days.BranchDay} lets tellers, supervisors and a custodian live a day through the desk, as
 * {@link org.tellerline.core.days.Visit}s bring it, good and bad; the {@link org.tellerline.core.days.Auditor} foretells each answer from
 * books of its own, in plain maps, and holds them against the bank's after each event and at the end of each day. It shares no code with
 * the posting path: amounts, pieces, receipts and rules are read and worked out anew.
 *
 * <p>A new code joins with one class that implements {@code Visit} and one line in {@link org.tellerline.core.days.Visits}.
 */
@NullMarked
package org.tellerline.core.days;

import org.jspecify.annotations.NullMarked;
