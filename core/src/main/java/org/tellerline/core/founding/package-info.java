/**
 * How a bank comes into being: its tables filled with branches, positions, people and first policies, its first money posted. A LIVE
 * bank gets what was asked for and nobody else; a DEMO or PRACTICE bank gets sample people, customers and two weeks of business, all
 * from one seed, so the same seed gives the same books. A bank is FOUNDING until it is opened; a founding that fails leaves nothing.
 */
@NullMarked
package org.tellerline.core.founding;

import org.jspecify.annotations.NullMarked;
