package dev.sevenstar.payment.alipay;

import dev.sevenstar.payment.partner.PartnerAway;
import dev.sevenstar.shared.Times;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says signed things to Alipay and believes only signed answers. */
final class AlipayGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Times.ZONE);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AlipaySettings settings;
    private final AlipayKeys keys;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    AlipayGateway(AlipaySettings settings, Clock clock) {
        this.settings = settings;
        this.keys = new AlipayKeys(settings.privateKey(), settings.publicKey());
        this.clock = clock;
    }

    /** An address that says it when a browser goes there. */
    String address(String method, Map<String, ?> content, Map<String, String> more) {
        return settings.gateway() + "?" + form(signed(method, content, more));
    }

    /**
     * @return the content of the answer, whatever it says
     * @throws PartnerAway if there is none, or it is not Alipay's
     */
    JsonNode call(String method, Map<String, ?> content) {
        var request = HttpRequest.newBuilder(URI.create(settings.gateway()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(form(signed(method, content, Map.of()))))
                .build();
        var body = send(request);
        var name = method.replace('.', '_') + "_response";
        var raw = SignedPart.of(body, name).orElseThrow(() -> new PartnerAway("an answer without " + name));
        try {
            var sign = JSON.readTree(body).path("sign").asString("");
            if (!keys.isAlipays(raw, sign)) throw new PartnerAway("an answer that is not signed by Alipay");
            return JSON.readTree(raw);
        } catch (JacksonException e) {
            throw new PartnerAway("an answer that is no JSON", e);
        }
    }

    /** Whether a notice is Alipay's and about this application. */
    boolean isAlipays(Map<String, String> notice) {
        var said = new TreeMap<>(notice);
        var sign = said.remove("sign");
        said.remove("sign_type");
        return sign != null
                && settings.appId().equals(notice.get("app_id"))
                && keys.isAlipays(AlipayKeys.said(said), sign);
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) throw new PartnerAway("Alipay answers " + answer.statusCode());
            return answer.body();
        } catch (IOException e) {
            throw new PartnerAway("Alipay cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerAway("interrupted while Alipay was asked", e);
        }
    }

    private Map<String, String> signed(String method, Map<String, ?> content, Map<String, String> more) {
        var parameters = new TreeMap<>(more);
        parameters.put("app_id", settings.appId());
        parameters.put("method", method);
        parameters.put("format", "JSON");
        parameters.put("charset", "utf-8");
        parameters.put("sign_type", "RSA2");
        parameters.put("timestamp", TIMESTAMP.format(clock.instant()));
        parameters.put("version", "1.0");
        parameters.put("biz_content", JSON.writeValueAsString(content));
        parameters.put("sign", keys.sign(AlipayKeys.said(parameters)));
        return parameters;
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
