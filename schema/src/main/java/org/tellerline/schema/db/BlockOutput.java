package org.tellerline.schema.db;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Gathers what is written into blocks of one size. A block is sent once more comes, so that whoever closes the stream still holds the
 * last one, whole or not.
 */
public abstract class BlockOutput extends OutputStream {

    private final byte[] block;
    private int filled;

    protected BlockOutput(int size) {
        this.block = new byte[size];
    }

    /** A block is full; only the first bytes of the array are its. */
    protected abstract void send(byte[] bytes, int length) throws IOException;

    @Override
    public final void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public final void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == block.length) {
                sendFilled();
            }
            int taken = Math.min(end - at, block.length - filled);
            System.arraycopy(bytes, at, block, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    /** Whether something waits to be sent. */
    protected final boolean holdsMore() {
        return filled > 0;
    }

    /** Sends what there is, be it nothing. */
    protected final void sendFilled() throws IOException {
        int length = filled;
        filled = 0;
        send(block, length);
    }
}
