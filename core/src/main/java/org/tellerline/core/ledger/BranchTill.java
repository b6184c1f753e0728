package org.tellerline.core.ledger;

import java.util.Optional;

/**
 * A till, or the vault, as it stands when the branch's day changes.
 *
 * @param holder the sign-on name of whoever it is assigned to
 */
public record BranchTill(Head head, Optional<String> holder) {}
