package org.tellerline.admin;

import picocli.CommandLine;

/** {@code admin man-page}: the whole tool as one page for {@code man}. */
@CommandLine.Command(name = "man-page")
public final class ManPageCommand extends Command {

    private final Admin admin;

    public ManPageCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        CommandLine line = Commands.line(admin);
        line.setResourceBundle(Admin.help(admin.texts().language()));
        admin.print(new ManPage(line.getCommandSpec(), admin.texts()).text());
        return ExitCode.OK;
    }
}
