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
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A browser without script, over the wire: keeps cookies, follows redirects, sends the forms it finds. Whatever breaks
 * the connection is an {@link IOException}: then nobody knows whether the act was done.
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
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    Client(String base) {
        this.base = base;
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
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,*/*;q=0.5")
                .header("Accept-Language", "zh-CN");
    }

    private Page page(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var path = answer.uri().getRawPath();
            return new Page(answer.statusCode(), path, Jsoup.parse(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
