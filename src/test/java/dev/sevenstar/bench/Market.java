package dev.sevenstar.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged market in a process of its own, on loopback, with its data in a folder. */
final class Market implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(15);

    private final Path folder;
    private final int port;
    private final Process process;
    private final Path log;

    /**
     * @param here where the command runs
     * @param environment what an operator would set
     */
    Market(List<String> command, Path here, Path folder, int port, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.port = port;
        Files.createDirectories(folder);
        this.log = folder.resolve("market-" + port + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var set = new HashMap<>(environment);
        set.put("PORT", String.valueOf(port));
        set.put("MANAGEMENT_PORT", String.valueOf(port + 1));
        set.put("SEVENSTAR_BASE", address());
        set.put("SEVENSTAR_DATA", folder.toAbsolutePath().toString());
        set.put("SEVENSTAR_FILES", folder.resolve("files").toAbsolutePath().toString());
        set.put(
                "SEVENSTAR_INDEX",
                folder.resolve("index-" + port).toAbsolutePath().toString());
        builder.environment().putAll(set);
        this.process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** The jar as it lies in target, with the heap of a small container. */
    static List<String> packaged(String... options) throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            var jar = files.map(Path::toString)
                    .filter(name -> name.matches(".*/sevenstar-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("no jar in target: ./mvnw -Dquick -DskipTests package"));
            var command = new ArrayList<>(List.of(java(), "-Xmx384m", "-XX:+UseSerialGC"));
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", jar));
            return command;
        }
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    Market awaitReady() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (port + 1) + "/actuator/health/readiness"))
                .build();
        for (var until = System.nanoTime() + STARTS_WITHIN.toNanos(); System.nanoTime() < until; Thread.sleep(100)) {
            if (!process.isAlive()) throw new IllegalStateException("the market ended, see " + log);
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) return this;
            } catch (IOException notYet) {
                continue;
            }
        }
        throw new IllegalStateException("the market is not ready, see " + log);
    }

    /** Until the log says so. */
    Market awaitLine(String words) throws IOException, InterruptedException {
        while (!Files.readString(log).contains(words)) {
            if (!process.isAlive()) throw new IllegalStateException("the market ended, see " + log);
            Thread.sleep(500);
        }
        return this;
    }

    String address() {
        return "http://localhost:" + port;
    }

    long pid() {
        return process.pid();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
