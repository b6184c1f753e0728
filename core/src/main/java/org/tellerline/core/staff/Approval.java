package org.tellerline.core.staff;

import java.util.UUID;

/**
 * Somebody proved who they are to sign one piece of business: made by the sign-on, used once by the desk.
 *
 * @param id names this proof
 * @param staff as the books knew them when they signed
 * @param request names what they were shown: the slip, its maker, the date and the signatures it demands
 * @param at epoch micros UTC
 */
public record Approval(UUID id, StaffMember staff, String request, long at) {}
