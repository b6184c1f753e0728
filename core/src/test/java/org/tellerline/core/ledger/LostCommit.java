package org.tellerline.core.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire to a server that breaks when it is told to: it still carries the next COMMIT over, but nothing of what the server answers.
 */
final class LostCommit implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    LostCommit(int serverPort) throws IOException {
        this.serverPort = serverPort;
        Thread thread = new Thread(this::accept, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on the answers to this many commits get lost. */
    void lose(int commits) {
        toLose.set(commits);
    }

    int lost() {
        return lost.get();
    }

    private void accept() {
        try {
            while (true) {
                Wire wire = new Wire(listener.accept(), new Socket(InetAddress.getLoopbackAddress(), serverPort));
                wire.start();
            }
        } catch (IOException e) {
            // The listener was closed: the test is over.
            return;
        }
    }

    /** One connection. */
    private final class Wire {

        private final Socket client;
        private final Socket server;
        private volatile boolean broken;

        Wire(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread up = new Thread(() -> carry(client, server, true), "wire up");
            Thread down = new Thread(() -> carry(server, client, false), "wire down");
            up.setDaemon(true);
            down.setDaemon(true);
            up.start();
            down.start();
        }

        private void carry(Socket from, Socket to, boolean up) {
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (up && carriesJournal(buffer, read) && toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        broken = true;
                        lost.incrementAndGet();
                    }
                    if (!up && broken) {
                        // The server has answered, so it has committed.
                        client.close();
                        server.close();
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                // The other side hung up.
                return;
            }
        }

        /** The audit payload travels only in the text that ends in COMMIT, whether the server knows the text already or not. */
        private boolean carriesJournal(byte[] buffer, int length) {
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("format=1");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
