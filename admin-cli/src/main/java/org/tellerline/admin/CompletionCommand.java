package org.tellerline.admin;

import picocli.AutoComplete;
import picocli.CommandLine;

/** {@code admin completion bash}: lets the shell finish commands and options; made from the same model as the help. */
@CommandLine.Command(name = "bash")
public final class CompletionCommand extends Command {

    private final Admin admin;

    public CompletionCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        admin.print(AutoComplete.bash("admin", Commands.line(admin)));
        return ExitCode.OK;
    }
}
