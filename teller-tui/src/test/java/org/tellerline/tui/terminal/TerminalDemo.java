package org.tellerline.tui.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyDecoder;
import org.tellerline.tui.key.KeyEvent;

/**
 * A screen that shows the keys it gets, to look at a real terminal with. F3 ends it, F9 ends it by an exception. With
 * an argument it ends itself once its screen is up: by {@code return}, {@code exit}, {@code exception} or the signal
 * named.
 */
public final class TerminalDemo implements ByteSink {

    private final BlockingQueue<KeyEvent> events = new LinkedBlockingQueue<>();
    private final KeyDecoder decoder = new KeyDecoder(events::add);
    private final StringBuilder typed = new StringBuilder();
    private String lastKey = "";
    private int keys;

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Look look = Look.choose(Optional.empty(), Optional.empty(), System.getenv());
        try (LocalTerminal terminal = LocalTerminal.open(look, System.getenv())) {
            TerminalDemo demo = new TerminalDemo();
            terminal.start(demo);
            if (arguments.length == 0) {
                demo.run(terminal.display());
            } else {
                terminal.display().show(demo.screen(terminal.display().size().layout()));
                endBy(arguments[0]);
            }
        } catch (NoTerminal e) {
            System.out.println("no terminal: " + e.reason());
        }
    }

    private static void endBy(String way) throws InterruptedException, IOException {
        switch (way) {
            case "return" -> {}
            case "exit" -> System.exit(3);
            case "exception" -> throw new IllegalStateException("ended by exception");
            default -> {
                String me = Long.toString(ProcessHandle.current().pid());
                new ProcessBuilder("kill", "-" + way, me).inheritIO().start();
                Thread.sleep(30_000);
            }
        }
    }

    private void run(Display display) throws InterruptedException {
        while (true) {
            ScreenSize size = display.size();
            display.show(size.isTooSmall() ? tooSmall() : screen(size.layout()));
            @Nullable KeyEvent event = events.poll(100, TimeUnit.MILLISECONDS);
            decoder.tick(System.nanoTime());
            if (event != null && take(event, display)) {
                return;
            }
        }
    }

    private boolean take(KeyEvent event, Display display) {
        keys++;
        lastKey = event.key() + (event.pasted() ? " pasted" : "");
        typed.append(event.text());
        if (event.key() == Key.BACKSPACE && typed.length() > 0) {
            typed.setLength(typed.length() - 1);
        }
        if (event.key() == Key.F9) {
            throw new IllegalStateException("ended by F9");
        }
        if (event.key() == Key.REPAINT) {
            display.repaint();
        }
        if (event.key() == Key.LOCK) {
            display.forgetHistory();
        }
        return event.key() == Key.F3;
    }

    private static Grid tooSmall() {
        Grid grid = new Grid(ScreenSize.SMALLEST);
        grid.put(1, 1, "80 x 24 needed", Style.WARNING);
        return grid;
    }

    private Grid screen(ScreenSize size) {
        Grid grid = new Grid(size);
        grid.putPadded(new Span(1, 1, size.columns()), "2101  CASH DEPOSIT  现金存款", Style.TITLE);
        grid.put(4, 3, "Size", Style.LABEL);
        grid.put(4, 26, size.rows() + " x " + size.columns(), Style.VALUE);
        grid.put(5, 3, "姓名 . . . . . . . . .", Style.LABEL);
        grid.put(5, 26, "王小明 𠀋 e\u0301|中|\u2705|ß|✓|\u001b[31m|", Style.VALUE);
        grid.put(6, 3, "Key " + keys + " . . . .", Style.LABEL);
        grid.put(6, 26, lastKey, Style.VALUE);
        grid.putPadded(new Span(7, 26, 40), typed.toString(), Style.INPUT);
        grid.put(21, 3, "Reverse 反", Style.ERROR_INPUT);
        grid.put(22, 3, keys % 2 == 0 ? "偶数偶数 even" : "odd", Style.ERROR);
        grid.putPadded(new Span(size.rows(), 1, size.columns()), "ONLINE  状态", Style.STATUS);
        grid.showCursor(7, 26 + CellWidth.of(typed.toString()));
        return grid;
    }

    @Override
    public void bytes(byte[] bytes, long nanos) {
        decoder.accept(bytes, nanos);
    }

    @Override
    public void resized(ScreenSize size) {
        events.add(KeyEvent.of(Key.UNKNOWN, System.nanoTime()));
    }

    @Override
    public void hungUp() {
        events.add(KeyEvent.of(Key.F3, System.nanoTime()));
    }
}
