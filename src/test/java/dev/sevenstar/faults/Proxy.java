package dev.sevenstar.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** nginx before two nodes, set up by the file that operators are given. */
final class Proxy implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);
    private static final String SETTINGS = "ops/nginx.conf";

    private final Path folder;
    private final int port;
    private final Process process;

    private Proxy(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static boolean isHere() {
        try {
            return new ProcessBuilder("nginx", "-v").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Proxy start(Path folder, int port, int nodeA, int nodeB) throws IOException {
        open(folder.getParent());
        open(Files.createDirectories(folder));
        open(Files.createDirectories(drained(folder)));
        var site = Files.readString(Path.of(SETTINGS))
                .replace("10.0.0.11:8080", "127.0.0.1:" + nodeA)
                .replace("10.0.0.12:8080", "127.0.0.1:" + nodeB)
                .replace("/etc/nginx/drained", drained(folder).toString())
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";");
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off;
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 512; }
                http {
                  access_log %1$s/access.log;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                %2$s}
                """.formatted(folder, site));
        var nginx = new ProcessBuilder(
                        "nginx",
                        "-c",
                        settings.toString(),
                        "-e",
                        folder.resolve("error.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile());
        var proxy = new Proxy(folder, port, Children.start(nginx));
        proxy.awaitDoor();
        return proxy;
    }

    /** Its workers go by a user of their own and have to find the way. */
    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path drained(Path folder) {
        return folder.resolve("drained");
    }

    private void awaitDoor() throws IOException {
        var until = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (process.isAlive() && System.nanoTime() < until)
            try (var knock = new Socket()) {
                knock.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException notYet) {
                House.pause(Duration.ofMillis(50));
            }
        throw new IOException("nginx did not start: see " + folder);
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Nothing new goes to this node any more. */
    void drain(String node) throws IOException {
        Files.createFile(drained(folder).resolve(node));
    }

    void fill(String node) throws IOException {
        Files.delete(drained(folder).resolve(node));
    }

    /** How many answers said that something failed. */
    long failures() throws IOException {
        try (var lines = Files.lines(folder.resolve("access.log"))) {
            return lines.filter(line -> line.matches(".*\" 5\\d\\d \\d+ .*")).count();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
