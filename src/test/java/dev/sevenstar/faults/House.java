package dev.sevenstar.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged application in a process of its own, started, stopped and killed again and again on the same data. */
final class House {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private final Path jar;
    private final Path folder;
    private final int port;
    private final String profiles;
    private final Map<String, String> environment;
    private @Nullable Process process;

    House(Path jar, Path folder, int port, String profiles, Map<String, String> environment) {
        this.jar = jar.toAbsolutePath();
        this.folder = folder;
        this.port = port;
        this.profiles = profiles;
        this.environment = environment;
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Returns when the doors are open. */
    void start() throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.add("--server.port=" + port);
        command.add("--management.server.port=" + (port + 1));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("house.log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SPRING_PROFILES_ACTIVE", profiles);
        var started = Children.start(builder);
        process = started;
        awaitReady(started);
    }

    private void awaitReady(Process started) throws IOException {
        var health = new Client("http://localhost:" + (port + 1));
        var until = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (System.nanoTime() < until) {
            if (!started.isAlive()) throw new IllegalStateException("the house did not start: see " + folder);
            try {
                if (health.open("/actuator/health/readiness").status() == 200) return;
            } catch (IOException notYet) {
                // asked again
            }
            pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the house was not ready in time: see " + folder);
    }

    /** As a power cut of the process: nothing of it gets another turn. */
    void kill() {
        var running = process;
        if (running == null) return;
        running.destroyForcibly();
        await(running);
        process = null;
    }

    void stop() {
        var running = process;
        if (running == null) return;
        running.destroy();
        await(running);
        process = null;
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Process running) {
        try {
            running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
