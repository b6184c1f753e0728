package org.tellerline.tui.tape;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyDecoder;
import org.tellerline.tui.key.KeyEvent;

/** A small session with a thread of its own, slow on purpose: it shows what was typed; Enter takes a new line. */
final class Notepad implements Playable, AutoCloseable {

    private final TapeDisplay display = new TapeDisplay(ScreenSize.SMALLEST);
    private final Deque<KeyEvent> mailbox = new ArrayDeque<>();
    private final KeyDecoder decoder = new KeyDecoder(this::receive);
    private final Grid page = new Grid(24, 80);
    private final Thread worker = new Thread(this::work, "notepad");
    private final long slowMillis;
    private boolean working;
    private int row = 1;
    private int column = 1;
    private int keysThatDidNotWait;

    Notepad(long slowMillis) {
        this.slowMillis = slowMillis;
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void type(byte[] bytes, long nanos) {
        decoder.accept(bytes, nanos);
    }

    private synchronized void receive(KeyEvent event) {
        if (working || !mailbox.isEmpty()) {
            keysThatDidNotWait++;
        }
        mailbox.add(event);
        notifyAll();
    }

    private void work() {
        try {
            while (true) {
                KeyEvent event = take();
                Thread.sleep(slowMillis);
                show(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized KeyEvent take() throws InterruptedException {
        while (mailbox.isEmpty()) {
            wait();
        }
        working = true;
        return mailbox.remove();
    }

    private synchronized void show(KeyEvent event) {
        if (event.key() == Key.ENTER) {
            row++;
            column = 1;
        }
        String text = event.isCharacter() || event.key() == Key.ENTER ? event.text() : "<" + event.key() + ">";
        column = page.put(row, column, text, Style.NORMAL);
        display.show(page);
        working = false;
    }

    @Override
    public synchronized boolean idle() {
        return !working && mailbox.isEmpty();
    }

    @Override
    public Grid screen() {
        return display.screen();
    }

    synchronized int keysThatDidNotWait() {
        return keysThatDidNotWait;
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
