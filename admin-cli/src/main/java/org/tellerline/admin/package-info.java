/**
 * The administrator's tool, {@code admin}: one command line, many commands. {@link org.tellerline.admin.AdminCli} is the door; it
 * alone turns whatever goes wrong into one line for a person and one {@link org.tellerline.admin.ExitCode} for a script. A command
 * is a class that extends {@link org.tellerline.admin.Command}, stands in the list of {@link org.tellerline.admin.Commands} and has
 * its help in the bundle {@code text/help} and its sentences in {@code text/admin}. Data go to standard output through
 * {@link org.tellerline.admin.Sheet}; progress and complaints go to standard error.
 */
@NullMarked
package org.tellerline.admin;

import org.jspecify.annotations.NullMarked;
