package dev.sevenstar.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A browser without script, over the wire: keeps cookies, follows redirects, sends the forms it finds. Whatever breaks
 * the connection is an {@link IOException}, and so is an answer that says the house could not: then nobody knows
 * whether the act was done.
 */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A page as it came. */
    record Page(int status, String path, Document document) {

        FormElement form(String actionEnd) {
            return document.select("form").stream()
                    .filter(form -> form.attr("action").endsWith(actionEnd))
                    .map(FormElement.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no form to " + actionEnd + " on " + path + ": "
                            + document.select("h1, .flash, .alert").text()));
        }
    }

    private final String base;
    private final HttpClient http;
    private final boolean everywhere;

    Client(String base) {
        this(
                base,
                false,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(PATIENCE)
                        .build());
    }

    private Client(String base, boolean everywhere, HttpClient http) {
        this.base = base;
        this.everywhere = everywhere;
        this.http = http;
    }

    /** The same browser, with its cookies, at another door. */
    Client at(String base) {
        return new Client(base, everywhere, http);
    }

    /** The same browser, coming from another address each time, where a node believes what a proxy would say. */
    Client fromEverywhere() {
        return new Client(base, true, http);
    }

    /** The open line of live pages: each name that arrives, until the client or the house hangs up. */
    CompletableFuture<Void> listen(String path, Consumer<String> heard) {
        var line = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/event-stream")
                .build();
        return http.sendAsync(line, BodyHandlers.ofLines()).thenAccept(answer -> answer.body()
                .filter(text -> text.startsWith("data:"))
                .forEach(text -> heard.accept(text.substring("data:".length()))));
    }

    Page open(String path) throws IOException {
        return page(request(path).GET().build());
    }

    /** Sends a form with all it holds, some fields filled anew. */
    Page send(FormElement form, Map<String, String> filled) throws IOException {
        return post(form.attr("action"), fields(form, filled));
    }

    /** All the form holds, as often as it holds it; what is filled anew replaces what was there. */
    static List<Map.Entry<String, String>> fields(FormElement form, Map<String, String> filled) {
        var files = form.select("[type=file]").eachAttr("name");
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var pair : form.formData())
            if (!files.contains(pair.key()) && !filled.containsKey(pair.key()))
                fields.add(Map.entry(pair.key(), pair.value()));
        fields.addAll(filled.entrySet());
        return fields;
    }

    Page post(String path, List<Map.Entry<String, String>> fields) throws IOException {
        var body = fields.stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return page(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends one file as the form's page would. */
    Page upload(String path, String token, String name, byte[] bytes) throws IOException {
        var edge = "----" + Long.toHexString(System.nanoTime());
        var head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        return page(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        bytes,
                        ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    /** The demo's one-click entrance. */
    void enter(String handle) throws IOException {
        send(open("/sign-in").form("/demo/sign-in/" + handle), Map.of());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.5")
                .header("Accept-Language", "zh-CN");
        return everywhere ? request.header("X-Forwarded-For", anyAddress()) : request;
    }

    private static String anyAddress() {
        var dice = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256));
    }

    private Page page(HttpRequest request) throws IOException {
        try {
            var answer = await(http.sendAsync(request, BodyHandlers.ofString()));
            var path = answer.uri().getRawPath();
            if (answer.statusCode() >= 500) throw new HouseFailed(answer.statusCode(), path);
            return new Page(answer.statusCode(), path, Jsoup.parse(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Not by the request's own timeout: on Java 17 it cuts later requests of the same connection (JDK-8304701). */
    private static <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + PATIENCE, e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
