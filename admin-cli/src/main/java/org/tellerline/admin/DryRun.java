package org.tellerline.admin;

import picocli.CommandLine.Option;

/** For commands that change much: to see what they would do. */
public final class DryRun {

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean asked;

    public boolean asked() {
        return asked;
    }
}
