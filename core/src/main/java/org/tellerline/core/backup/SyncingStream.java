package org.tellerline.core.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tellerline.schema.db.BlockOutput;
import org.tellerline.schema.db.PrivateFile;

/**
 * Writes a new file that only its owner can read and makes it durable as it goes: carried to the disk all at once in the end, it would keep
 * those who post waiting for their own syncs.
 */
final class SyncingStream extends BlockOutput {

    private static final int EVERY = 1 << 20;

    private final FileChannel channel;

    SyncingStream(Path file) throws IOException {
        super(EVERY);
        PrivateFile.create(file);
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    @Override
    protected void send(byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                sendFilled();
                channel.force(true);
            }
        }
    }
}
