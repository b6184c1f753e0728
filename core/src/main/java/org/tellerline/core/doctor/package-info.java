/**
 * Looks at everything around a bank that must be right before anybody relies on it: the machine, the database's settings, files and their
 * owners, room on the disk, the last backup. It changes nothing, and it works where the bank does not.
 */
@NullMarked
package org.tellerline.core.doctor;

import org.jspecify.annotations.NullMarked;
