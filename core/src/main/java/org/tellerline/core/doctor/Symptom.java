package org.tellerline.core.doctor;

import org.tellerline.schema.db.Vitals.Level;

/**
 * One thing that was looked at.
 *
 * @param name in the bundle {@link Doctor#TEXTS}, as {@code doctor.NAME} and {@code doctor.NAME.advice}
 * @param value as it was found: a text, or a {@link org.tellerline.core.text.Message}
 */
public record Symptom(String name, Level level, Object value) {}
