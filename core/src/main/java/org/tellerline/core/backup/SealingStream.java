package org.tellerline.core.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written into it, block by block. Closing it seals the last one, which there always is. */
final class SealingStream extends OutputStream {

    static final int BLOCK = 1 << 14;

    private final OutputStream out;
    private final Seal.Blocks seal;
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long number;
    private boolean closed;

    SealingStream(OutputStream out, Seal.Blocks seal) {
        this.out = out;
        this.seal = seal;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == BLOCK) {
                send(false);
            }
            int taken = Math.min(end - at, BLOCK - filled);
            System.arraycopy(bytes, at, block, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    private void send(boolean last) throws IOException {
        out.write(seal.seal(number++, last, block, filled));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            send(true);
            out.close();
        }
    }
}
