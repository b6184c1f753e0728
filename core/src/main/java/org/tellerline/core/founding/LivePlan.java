package org.tellerline.core.founding;

import java.time.LocalDate;
import java.time.ZoneId;
import org.tellerline.core.text.Language;

/**
 * A bank for real money to be founded: one branch, nobody but its founders.
 *
 * @param date first business date
 * @param language of the administrators, until they choose another
 */
public record LivePlan(String name, ZoneId zone, LocalDate date, BranchPlan branch, Language language) {}
