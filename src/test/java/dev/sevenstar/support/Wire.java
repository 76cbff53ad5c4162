package dev.sevenstar.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends the server bytes that no well-behaved client would send, and reads all it says. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** Lines of a request without a body; the connection is closed afterwards. */
    public Answer send(String... lines) throws IOException {
        return raw(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
    }

    public Answer raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** @param text status line, headers and body as they came */
    public record Answer(String text) {

        public int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        /** How many answers came back on this connection. */
        public int count() {
            return text.split("HTTP/1\\.1 \\d{3}", -1).length - 1;
        }

        public String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isBlank())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
