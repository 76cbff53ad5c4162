package dev.sevenstar.media;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server on this machine that can be cut: at once, or after so many bytes. */
public final class Cable implements Closeable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final int server;

    Cable(int server) throws IOException {
        this.server = server;
        new Thread(this::serve, "cable").start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often somebody rang since the line was laid. */
    int calls() {
        return calls.get();
    }

    public void cut() {
        cutAfter(0);
        open.forEach(Cable::hangUp);
    }

    /** Lets so many bytes through, both ways together. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    public void mend() {
        left.set(Long.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Cable::hangUp);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                calls.incrementAndGet();
                if (left.get() <= 0) hangUp(caller);
                else connect(caller);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        var called = new Socket(InetAddress.getLoopbackAddress(), server);
        caller.setTcpNoDelay(true);
        called.setTcpNoDelay(true);
        open.add(caller);
        open.add(called);
        new Thread(() -> carry(caller, called), "cable-out").start();
        new Thread(() -> carry(called, caller), "cable-back").start();
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[4096];
        try (from;
                to) {
            for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
                if (left.addAndGet(-read) < 0) return;
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // Somebody hung up; both ends are closed.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
