package dev.sevenstar.payment.alipay;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerAway;
import dev.sevenstar.payment.partner.PartnerPort;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The line to Alipay. Our key is its {@code out_trade_no}, or {@code out_request_no} of a refund, so nothing is done twice. */
final class Alipay implements PartnerPort {

    private static final String SUCCESS = "10000";
    private static final String UNKNOWN_TRADE = "ACQ.TRADE_NOT_EXIST";

    private final AlipayGateway gateway;
    private final String site;

    /** @param site scheme and host of the market, to which buyers and notices come back */
    Alipay(AlipayGateway gateway, String site) {
        this.gateway = gateway;
        this.site = site;
    }

    @Override
    public Set<Partner> partners() {
        return Set.of(Partner.ALIPAY);
    }

    /** A page of the market that leads on: no form of ours may send a browser out of the house. */
    @Override
    public String page(PartnerRequest request) {
        return "/partners/alipay/payments/" + request.key();
    }

    /** Where the buyer pays, signed and good for some minutes. */
    String address(PartnerRequest request) {
        var content = Map.of(
                "out_trade_no", request.key(),
                "total_amount", request.amount().toYuan(),
                "subject", request.subject(),
                "product_code", "FAST_INSTANT_TRADE_PAY");
        var back = Map.of(
                "return_url", site + "/partners/alipay/return",
                "notify_url", site + "/partners/alipay/notices");
        return gateway.address("alipay.trade.page.pay", content, back);
    }

    @Override
    public PartnerAnswer ask(PartnerRequest request) {
        return switch (request.act()) {
            // The buyer goes to the page; there is nothing to say before.
            case COLLECT -> PartnerAnswer.pending();
            case REFUND -> refund(request);
            case CLOSE -> close(request);
            default -> throw new IllegalArgumentException("not by Alipay: " + request.act());
        };
    }

    @Override
    public PartnerAnswer query(PartnerRequest request) {
        return switch (request.act()) {
            case COLLECT -> trade(gateway.call("alipay.trade.query", Map.of("out_trade_no", request.key())));
            // Asked again with the same number Alipay refunds once and says so.
            case REFUND -> refund(request);
            case CLOSE -> close(request);
            default -> throw new IllegalArgumentException("not by Alipay: " + request.act());
        };
    }

    /** What a notice of a trade says; empty if it says nothing that counts. */
    static Optional<PartnerAnswer> noticed(Map<String, String> notice) {
        var number = notice.getOrDefault("trade_no", "");
        return switch (notice.getOrDefault("trade_status", "")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" ->
                amount(notice.get("total_amount")).map(sum -> PartnerAnswer.done(sum, number));
            case "TRADE_CLOSED" -> Optional.of(PartnerAnswer.refused("closed"));
            default -> Optional.empty();
        };
    }

    private PartnerAnswer refund(PartnerRequest request) {
        var answer = gateway.call(
                "alipay.trade.refund",
                Map.of(
                        "out_trade_no",
                        collected(request),
                        "out_request_no",
                        request.key(),
                        "refund_amount",
                        request.amount().toYuan()));
        if (!text(answer, "code").equals(SUCCESS)) return failed(answer);
        return PartnerAnswer.done(request.amount(), text(answer, "trade_no"));
    }

    /** A page that was never opened needs no closing; one that was paid cannot be closed. */
    private PartnerAnswer close(PartnerRequest request) {
        var answer = gateway.call("alipay.trade.close", Map.of("out_trade_no", collected(request)));
        var closed =
                text(answer, "code").equals(SUCCESS) || text(answer, "sub_code").equals(UNKNOWN_TRADE);
        return closed ? PartnerAnswer.done(request.amount(), text(answer, "trade_no")) : failed(answer);
    }

    private static String collected(PartnerRequest request) {
        var collected = request.details().get(PartnerRequest.COLLECTED);
        if (collected == null) throw new IllegalArgumentException("about nothing that was collected");
        return collected;
    }

    private static PartnerAnswer trade(JsonNode answer) {
        if (text(answer, "sub_code").equals(UNKNOWN_TRADE)) return PartnerAnswer.pending();
        if (!text(answer, "code").equals(SUCCESS)) return failed(answer);
        return switch (text(answer, "trade_status")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" ->
                amount(text(answer, "total_amount"))
                        .map(sum -> PartnerAnswer.done(sum, text(answer, "trade_no")))
                        .orElseThrow(() -> new PartnerAway("a trade without an amount"));
            case "TRADE_CLOSED" -> PartnerAnswer.refused("closed");
            default -> PartnerAnswer.pending();
        };
    }

    /** A system error may be over tomorrow, what breaks a rule never is. */
    private static PartnerAnswer failed(JsonNode answer) {
        if (!text(answer, "code").equals("40004") || text(answer, "sub_code").endsWith("SYSTEM_ERROR"))
            throw new PartnerAway("Alipay says " + text(answer, "code") + " " + text(answer, "sub_code"));
        return PartnerAnswer.refused(text(answer, "sub_msg"));
    }

    private static Optional<Money> amount(@Nullable String yuan) {
        try {
            return yuan == null ? Optional.empty() : Optional.of(Money.parseYuan(yuan));
        } catch (NumberFormatException noAmount) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
