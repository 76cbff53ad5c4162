package dev.sevenstar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Load from a second process, by two connections: enough to keep one request waiting, and no more. */
final class Wrk {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private Wrk() {}

    /** @return how many requests were answered, all of them well */
    static long run(String address, List<String> headers, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c2", "-d" + seconds + "s", "--timeout", "30s"));
        for (var header : headers) command.addAll(List.of("-H", header));
        command.add(address);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var wrong = WRONG.matcher(said);
        if (wrong.find()) throw new IllegalStateException(address + ": " + wrong.group());
        var requests = REQUESTS.matcher(said);
        if (!requests.find()) throw new IllegalStateException(said);
        return Long.parseLong(requests.group(1));
    }
}
