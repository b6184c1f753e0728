package org.tellerline.core.ledger;

import org.tellerline.core.policy.ApprovalPower;
import org.tellerline.core.staff.StaffMember;

/** A member of staff who signs beside the maker, as the books know them now, and what their grade may approve. */
public record Signer(StaffMember staff, ApprovalPower power) {}
