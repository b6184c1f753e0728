package org.tellerline.admin;

/** A command of the tool. Its options are fields that Picocli fills before it runs. */
public abstract class Command {

    /**
     * Does what the command line asks.
     *
     * @throws Failure with the sentence to end on
     */
    public abstract ExitCode run();
}
