package org.tellerline.tui.session;

import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** Gives each key to whoever it is for: keys that always mean the same, the command line, the panel. */
final class Keyboard {

    private final Workspace workspace;
    private final Commands commands;

    Keyboard(Workspace workspace) {
        this.workspace = workspace;
        this.commands = new Commands(workspace);
    }

    void press(KeyEvent key) {
        if (workspace.isCommanding()) {
            command(key);
        } else if (!workspace.top().press(key)) {
            otherwise(key);
        }
    }

    /** Keys that work in any state, even while an answer is awaited. */
    boolean always(Key key) {
        switch (key) {
            case LANGUAGE -> workspace.switchLanguage();
            case REPAINT -> workspace.station().display().repaint();
            case LOCK -> lock();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void lock() {
        if (workspace.session().isEmpty() || workspace.isLocked()) {
            workspace.bell();
        } else {
            commands.lock();
        }
    }

    private void command(KeyEvent key) {
        CommandLine line = workspace.commandLine();
        if (key.key() == Key.ENTER) {
            enter(line.take());
        } else if (key.key() == Key.F9 || key.key() == Key.UP) {
            ring(line.retrieve());
        } else if (key.key() == Key.DOWN && line.isRetrieving()) {
            line.forward();
        } else if (leaves(key.key())) {
            leave(line);
        } else if (key.key().functionNumber() > 0 || key.key() == Key.CANCEL || isPaging(key.key())) {
            panelFunction(key);
        } else if (key.key() != Key.COMMAND_LINE) {
            type(key);
        }
    }

    private void type(KeyEvent key) {
        ring(workspace.commandLine().press(key, true));
        commands.search(workspace.commandLine().input().text());
    }

    private void enter(String command) {
        if (!command.isEmpty()) {
            workspace.hush();
            workspace.commandLine().remember(commands.keepable(command));
            commands.run(command);
        } else if (!(workspace.top() instanceof MenuPanel)) {
            workspace.command(false);
        }
    }

    private boolean leaves(Key key) {
        boolean back = (key == Key.F12 || key == Key.CANCEL) && !(workspace.top() instanceof MenuPanel);
        return key == Key.TAB || key == Key.DOWN || back;
    }

    /** Into the panel. A search goes on standing in the line, to be refined. */
    private void leave(CommandLine line) {
        if (workspace.top() instanceof MenuPanel menu) {
            menu.enter();
        } else {
            line.clear();
        }
        workspace.command(false);
    }

    private static boolean isPaging(Key key) {
        return key == Key.PAGE_UP || key == Key.PAGE_DOWN;
    }

    private void panelFunction(KeyEvent key) {
        if (!workspace.top().press(key)) {
            otherwise(key);
        }
    }

    private void otherwise(KeyEvent key) {
        if (workspace.isLocked()) {
            // What the panel under the cover shows must not change, and nothing may lead out of it but the password.
            workspace.bell();
            return;
        }
        boolean commandable = workspace.top().takesCommands();
        switch (key.key()) {
            case F1 -> workspace.show(TextPanel.help(workspace));
            case F24 -> workspace.show(TextPanel.keys(workspace));
            case F9 -> {
                workspace.command(commandable);
                ring(commandable && workspace.commandLine().retrieve());
            }
            case COMMAND_LINE, HOME -> {
                workspace.command(commandable);
                ring(commandable);
            }
            case CLEAR_COMMAND -> workspace.commandLine().clear();
            case CHARACTER -> {
                workspace.command(commandable);
                if (commandable) {
                    type(key);
                } else {
                    workspace.bell();
                }
            }
            case RESET -> workspace.hush();
            default -> workspace.bell();
        }
    }

    private void ring(boolean done) {
        if (!done) {
            workspace.bell();
        }
    }
}
