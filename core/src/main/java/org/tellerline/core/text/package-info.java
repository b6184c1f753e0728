/**
 * Words for people, kept apart from decisions. Core code never builds a sentence: it names a
 * {@link org.tellerline.core.text.Message} by key and typed arguments, and a face renders it through
 * {@link org.tellerline.core.text.Texts} in the language of whoever reads it. The bundles exist in English and 简体中文 with equal
 * keys.
 */
@NullMarked
package org.tellerline.core.text;

import org.jspecify.annotations.NullMarked;
