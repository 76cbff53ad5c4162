package dev.sevenstar.payment.web;

import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Offer;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How the pages about methods of payment put things, in one language. */
record MethodWords(MessageSource messages, Locale locale) {

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    String name(MethodCode code) {
        return say(code.key());
    }

    /** Who bears how much, with the least and the most if there are any. */
    String fee(Offer offer) {
        var fee = offer.fee();
        if (fee.isFree()) return say("payment.fee.free");
        var words = new ArrayList<String>();
        words.add(say("payment.fee." + bearer(fee), fee.rate().toString()));
        if (fee.floor() != null) words.add(say("payment.fee.floor", fee.floor().toString()));
        if (fee.cap() != null) words.add(say("payment.fee.cap", fee.cap().toString()));
        if (offer.method().needsNoEnabling() && !offer.method().isAlways() && offer.enabled())
            words.add(say("payment.fee.else-buyer"));
        if (offer.method().needsNoEnabling() && !offer.method().isAlways() && !offer.enabled())
            words.add(say("payment.fee.once-enabled"));
        return String.join(say("payment.fee.and"), words);
    }

    private static String bearer(Fee fee) {
        return fee.bearer().name().toLowerCase(Locale.ROOT);
    }

    /** An order of this amount, reckoned. */
    Reckoned reckon(Offer offer, Money amount) {
        var fee = offer.fee().on(amount);
        var shop = offer.fee().bearer() == Bearer.SHOP;
        return new Reckoned(
                name(offer.method().code()),
                fee(offer),
                amount.toString(),
                (shop ? amount : amount.plus(fee)).toString(),
                fee.toString(),
                (shop ? amount.minus(fee) : amount).toString(),
                say(offer.method().code().key() + ".settles"));
    }

    List<Reckoned> examples(Offer offer) {
        return List.of("1000", "20500", "100000").stream()
                .map(yuan -> reckon(offer, Money.parseYuan(yuan)))
                .toList();
    }

    /**
     * @param paid by the buyer
     * @param gets the shop
     */
    record Reckoned(String name, String rate, String amount, String paid, String fee, String gets, String settles) {}
}
