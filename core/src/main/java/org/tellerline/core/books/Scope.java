package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.Optional;

/** Whose journal of which day: a branch's, or what one position did and what was done to its till. */
public record Scope(LocalDate date, long branch, Optional<Long> position) {}
