package org.tellerline.schema.db;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A stream within a stream, in blocks that begin with their length; a block of nothing ends it. */
final class Blocks {

    private static final int SIZE = 1 << 16;

    private Blocks() {}

    /** Writes one; closing it ends it and leaves the outer stream open. */
    static final class Writer extends BlockOutput {

        private final DataOutputStream out;

        Writer(DataOutputStream out) {
            super(SIZE);
            this.out = out;
        }

        @Override
        protected void send(byte[] bytes, int length) throws IOException {
            out.writeInt(length);
            out.write(bytes, 0, length);
        }

        @Override
        public void close() throws IOException {
            if (holdsMore()) {
                sendFilled();
            }
            out.writeInt(0);
        }
    }

    /** Reads one to its end and not further. */
    static final class Reader extends InputStream {

        private final DataInputStream in;
        private int left;
        private boolean ended;

        Reader(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (!ended && left == 0) {
                next();
            }
            if (ended) {
                return -1;
            }
            int got = in.read(bytes, from, Math.min(length, left));
            if (got < 0) {
                throw new EOFException();
            }
            left -= got;
            return got;
        }

        private void next() throws IOException {
            left = in.readInt();
            if (left < 0 || left > SIZE) {
                throw new IOException("no block is " + left + " bytes long");
            }
            ended = left == 0;
        }
    }
}
