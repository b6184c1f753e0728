package org.tellerline.core.backup;

import java.io.IOException;
import java.io.OutputStream;
import org.tellerline.schema.db.BlockOutput;

/** Seals what is written into it, block by block. Closing it seals the last one, which there always is. */
final class SealingStream extends BlockOutput {

    static final int BLOCK = 1 << 14;

    private final OutputStream out;
    private final Seal.Blocks seal;
    private long number;
    private boolean closed;

    SealingStream(OutputStream out, Seal.Blocks seal) {
        super(BLOCK);
        this.out = out;
        this.seal = seal;
    }

    @Override
    protected void send(byte[] bytes, int length) throws IOException {
        out.write(seal.seal(number++, closed, bytes, length));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            sendFilled();
            out.close();
        }
    }
}
