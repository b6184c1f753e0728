package org.tellerline.core.founding;

/**
 * A branch to be.
 *
 * @param id 1 to 2999, the first four digits of its account numbers
 */
public record BranchPlan(long id, String nameEn, String nameZh) {}
