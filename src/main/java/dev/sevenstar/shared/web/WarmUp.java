package dev.sevenstar.shared.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the main pages before the first visitor does: readiness waits for it. A page costs ten times as much right
 * after a start, and the archive of the packaged application is trained by this look.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 60;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final List<String> PAGES = List.of("/", "/search", "/categories", "/sign-in");
    private static final List<Pattern> FURTHER =
            List.of(Pattern.compile("href=\"(/listings/\\w+)\""), Pattern.compile("href=\"(/categories/\\w+)\""));

    /** Nobody else knows it, so nobody else can keep a request out of the log. */
    private final String name = "warm-up " + UUID.randomUUID();

    private final PageSettings settings;
    private final Environment environment;

    WarmUp(PageSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    boolean isOwn(@Nullable String agent) {
        return name.equals(agent);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var began = System.nanoTime();
        int looks = 0;
        try {
            var pages = new ArrayList<String>();
            for (int round = 0; round < ROUNDS; round++)
                for (var page : pages.isEmpty() ? PAGES : List.copyOf(pages)) {
                    if (System.nanoTime() - began >= settings.warmUp().toNanos()) return;
                    var html = look(page);
                    looks++;
                    if (round == 0) pages.add(page);
                    if (round == 0 && page.equals("/")) pages.addAll(further(html));
                }
        } catch (IOException e) {
            LOG.info("main pages could not be warmed up: {}", e.getMessage());
        } finally {
            LOG.debug("looked at {} pages in {} ms", looks, (System.nanoTime() - began) / 1_000_000);
        }
    }

    /** As a script would that wants the whole page, so that it is drawn and not answered as kept. */
    private String look(String page) throws IOException {
        var port = environment.getRequiredProperty("local.server.port");
        var host = environment.getProperty(
                "server.address", InetAddress.getLoopbackAddress().getHostAddress());
        var connection = (HttpURLConnection)
                URI.create("http://" + host + ":" + port + page).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("User-Agent", name);
        connection.setRequestProperty("Accept", "text/html");
        connection.setRequestProperty("HX-Request", "true");
        connection.setRequestProperty("HX-Boosted", "true");
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> further(String html) {
        return FURTHER.stream()
                .flatMap(link -> link.matcher(html).results().limit(1))
                .map(found -> found.group(1))
                .toList();
    }
}
