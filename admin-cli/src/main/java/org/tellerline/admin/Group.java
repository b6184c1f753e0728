package org.tellerline.admin;

import org.tellerline.core.text.Message;
import picocli.CommandLine;

/** A word that only stands before others, such as {@code book} before {@code check}. */
@CommandLine.Command(resourceBundle = Admin.HELP)
final class Group extends Command {

    @Override
    public ExitCode run() {
        throw new Failure(ExitCode.USAGE, Message.of("admin.usage.command"));
    }
}
