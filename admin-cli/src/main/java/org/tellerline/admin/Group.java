package org.tellerline.admin;

import picocli.CommandLine;

/** A word that only stands before others, such as {@code book} before {@code check}. */
@CommandLine.Command(resourceBundle = Admin.HELP)
final class Group {}
