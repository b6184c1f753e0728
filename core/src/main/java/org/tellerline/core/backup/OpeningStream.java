package org.tellerline.core.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.tellerline.core.backup.BackupTrouble.Reason;

/** Opens what was sealed, block by block. Not a byte of a block comes out before the whole block was found to be as it was sealed. */
final class OpeningStream extends InputStream {

    private static final int SEALED = SealingStream.BLOCK + Seal.TAG;

    private final Path file;
    private final InputStream in;
    private final Seal.Blocks seal;
    private byte[] ahead;
    private byte[] block = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    OpeningStream(Path file, InputStream in, Seal.Blocks seal) throws IOException {
        this.file = file;
        this.in = in;
        this.seal = seal;
        this.ahead = in.readNBytes(SEALED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (at == block.length) {
            if (ended) {
                return -1;
            }
            open();
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block, at, bytes, from, count);
        at += count;
        return count;
    }

    private void open() throws IOException {
        byte[] sealed = ahead;
        ahead = in.readNBytes(SEALED);
        boolean last = ahead.length == 0;
        Optional<byte[]> opened =
                sealed.length < Seal.TAG ? Optional.empty() : seal.open(number, last, sealed, sealed.length);
        if (opened.isEmpty()) {
            throw explain(sealed, last);
        }
        block = opened.get();
        at = 0;
        number++;
        ended = last;
    }

    private BackupTrouble explain(byte[] sealed, boolean last) {
        boolean whole = sealed.length == 0
                || sealed.length >= Seal.TAG
                        && last
                        && seal.open(number, false, sealed, sealed.length).isPresent();
        return whole ? new BackupTrouble(Reason.CUT_OFF, file) : new BackupTrouble(Reason.DAMAGED, file, number + 1);
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(block, (byte) 0);
        in.close();
    }
}
