package org.tellerline.core.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tellerline.schema.db.PrivateFile;

/**
 * Writes a new file that only its owner can read and makes it durable as it goes: carried to the disk all at once in the end, it would keep
 * those who post waiting for their own syncs.
 */
final class SyncingStream extends OutputStream {

    private static final int EVERY = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(EVERY);

    SyncingStream(Path file) throws IOException {
        PrivateFile.create(file);
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
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
            int taken = Math.min(end - at, buffer.remaining());
            buffer.put(bytes, at, taken);
            at += taken;
            if (!buffer.hasRemaining()) {
                carry();
            }
        }
    }

    private void carry() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                carry();
                channel.force(true);
            }
        }
    }
}
