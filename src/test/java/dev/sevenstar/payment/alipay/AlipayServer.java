package dev.sevenstar.payment.alipay;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Alipay's protocol with real keys: believes only what the market signed, signs what it answers. */
final class AlipayServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final KeyPair market = keys();
    final KeyPair alipay = keys();
    final Map<String, String> trades = new ConcurrentHashMap<>();
    final Map<String, String> refunds = new ConcurrentHashMap<>();
    final Set<String> closed = ConcurrentHashMap.newKeySet();
    volatile boolean signsWrongly;
    volatile boolean down;

    private final HttpServer server;
    private final AlipayKeys own = new AlipayKeys(
            text(alipay.getPrivate().getEncoded()), text(market.getPublic().getEncoded()));

    AlipayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gateway.do", exchange -> {
            var said = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answer(said).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(down ? 502 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    AlipaySettings settings() {
        return new AlipaySettings(
                "2026000000000001",
                text(market.getPrivate().getEncoded()),
                text(alipay.getPublic().getEncoded()),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do");
    }

    /** A notice as Alipay sends it. */
    Map<String, String> notice(String key, String yuan, String status) {
        var notice = new TreeMap<String, String>();
        notice.put("app_id", "2026000000000001");
        notice.put("out_trade_no", key);
        notice.put("trade_no", "2026030522001");
        notice.put("total_amount", yuan);
        notice.put("trade_status", status);
        notice.put("subject", "六角螺栓 & 螺母");
        notice.put("sign", own.sign(AlipayKeys.said(notice)));
        notice.put("sign_type", "RSA2");
        return notice;
    }

    private String answer(Map<String, String> said) {
        var signed = new TreeMap<>(said);
        var sign = signed.remove("sign");
        var method = said.getOrDefault("method", "");
        var content = JSON.readTree(said.getOrDefault("biz_content", "{}"));
        var key = content.path("out_trade_no").asString("");
        String node;
        if (sign == null || !own.isAlipays(AlipayKeys.said(signed), sign))
            node = "{\"code\":\"40002\",\"sub_code\":\"isv.invalid-signature\"}";
        else if (!trades.containsKey(key))
            node = "{\"code\":\"40004\",\"sub_code\":\"ACQ.TRADE_NOT_EXIST\",\"sub_msg\":\"交易不存在 }\\\"\"}";
        else if (method.equals("alipay.trade.refund")) {
            refunds.put(
                    content.path("out_request_no").asString(""),
                    content.path("refund_amount").asString(""));
            node = "{\"code\":\"10000\",\"trade_no\":\"T1\",\"fund_change\":\"Y\"}";
        } else if (method.equals("alipay.trade.close")) {
            closed.add(key);
            node = "{\"code\":\"10000\",\"trade_no\":\"T1\"}";
        } else
            node = "{\"code\":\"10000\",\"trade_no\":\"T1\",\"total_amount\":\"%s\",\"trade_status\":\"TRADE_SUCCESS\"}"
                    .formatted(trades.get(key));
        var proof = own.sign(signsWrongly ? node + " " : node);
        return "{\"%s_response\":%s,\"sign\":\"%s\"}".formatted(method.replace('.', '_'), node, proof);
    }

    static Map<String, String> form(String typed) {
        var form = new TreeMap<String, String>();
        for (var part : typed.split("&")) {
            var at = part.indexOf('=');
            form.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
