package dev.sevenstar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * CPU of a start until the market takes requests, on an empty H2: as one jar, extracted, and with the archive that
 * bin/package made; each way on its own JDK, started in turns.
 */
final class StartBench {

    private static final int PORT = Integer.getInteger("bench.port", 8130);
    private static final Path FOLDER = Path.of("target/bench/start");
    private static final Path PACKAGE = Path.of("target/package");

    private record Start(double cpu, long resident) {}

    private final int rounds;

    StartBench(int rounds) {
        this.rounds = rounds;
    }

    void run() throws IOException, InterruptedException {
        var starts = new LinkedHashMap<String, List<Start>>();
        for (int round = 0; round < rounds; round++)
            for (var way : ways().entrySet())
                starts.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(start(way.getValue()));
        var plain = median(starts.get("one jar"));
        System.out.printf("%n### Start, %s%n%n", System.getProperty("java.vm.version"));
        System.out.printf("Medians of %d starts in turns; load of the machine %s.%n%n", rounds, Os.load());
        System.out.println("| | CPU s | ratio | resident MB |");
        System.out.println("|---|--:|--:|--:|");
        starts.forEach((name, all) -> System.out.printf(
                "| %s | %.1f | %.2f | %d |%n",
                name, median(all), median(all) / plain, all.get(all.size() - 1).resident));
    }

    private static Map<String, List<String>> ways() throws IOException {
        if (!Files.exists(PACKAGE)) throw new IllegalStateException("nothing packaged: bin/package");
        var memory = List.of("-Xmx384m", "-XX:+UseSerialGC");
        var ways = new LinkedHashMap<String, List<String>>();
        ways.put("one jar", Market.packaged());
        ways.put("extracted", command(memory, List.of()));
        ways.put("extracted, with its archive", command(memory, archive()));
        return ways;
    }

    private static List<String> command(List<String> memory, List<String> archive) {
        var command = new ArrayList<>(List.of(Market.java()));
        command.addAll(memory);
        command.addAll(archive);
        command.addAll(List.of("-jar", "sevenstar.jar"));
        return command;
    }

    private static List<String> archive() {
        return Files.exists(PACKAGE.resolve("sevenstar.aot"))
                ? List.of("-XX:AOTCache=sevenstar.aot")
                : List.of("-XX:SharedArchiveFile=sevenstar.jsa");
    }

    private static Start start(List<String> command) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        var here = command.contains("sevenstar.jar") ? PACKAGE : Path.of("");
        try (var market = new Market(command, here, FOLDER, PORT, new HashMap<>()).awaitReady()) {
            var cpu = Os.cpu(market.pid());
            Thread.sleep(5_000);
            return new Start(cpu, Os.residentMegabytes(market.pid()));
        }
    }

    private static double median(List<Start> starts) {
        return starts.stream().mapToDouble(Start::cpu).sorted().toArray()[starts.size() / 2];
    }
}
