package org.tellerline.core.policy;

import java.time.LocalDate;

/** A policy as it stands from a business date on. */
public record DatedPolicy(PolicyName name, LocalDate from, String content) {}
