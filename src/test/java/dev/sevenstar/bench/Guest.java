package dev.sevenstar.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser's memory for cookies and forms. */
final class Guest {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Guest(String base) {
        this.base = base;
    }

    /** With one click of the demo market. */
    static Guest signedIn(String base, String handle) throws IOException, InterruptedException {
        var guest = new Guest(base);
        var page = guest.get("/sign-in");
        guest.send(page.selectFirst("form[action=/demo/sign-in/" + handle + "]"), Map.of());
        return guest;
    }

    Document get(String path) throws IOException, InterruptedException {
        return page(HttpRequest.newBuilder(at(path)).build());
    }

    /** The form as it stands, with what somebody typed. */
    Document send(Element form, Map<String, String> typed) throws IOException, InterruptedException {
        var fields = form.select("input[name], textarea[name], select[name]").stream()
                .filter(field -> !field.attr("type").matches("file|submit|checkbox|radio") || field.hasAttr("checked"))
                .collect(Collectors.toMap(field -> field.attr("name"), Element::val, (one, other) -> one));
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    Document post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return page(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Document page(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(
                    answer.statusCode() + " for " + request.method() + " " + request.uri() + "\n" + answer.body());
        return Jsoup.parse(answer.body(), base);
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
