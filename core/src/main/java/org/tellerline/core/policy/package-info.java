/**
 * What the bank decided and may change from a date on: limits first. Policies are canonical text in dated rows.
 */
@NullMarked
package org.tellerline.core.policy;

import org.jspecify.annotations.NullMarked;
