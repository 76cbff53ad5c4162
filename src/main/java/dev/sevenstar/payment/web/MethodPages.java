package dev.sevenstar.payment.web;

import dev.sevenstar.payment.MethodAgreements;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MethodGroup;
import dev.sevenstar.payment.MethodUses;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.Offer;
import dev.sevenstar.payment.Requirements;
import dev.sevenstar.payment.SettingField;
import dev.sevenstar.payment.SettingValues;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.payment.web.MethodWords.Reckoned;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the list of methods and the page of one. */
@Component
class MethodPages {

    static final String SHOW = "payment/methods/show";
    private static final Money EXAMPLE = Money.parseYuan("20500");
    private static final Money MOST = Money.parseYuan("10000000");

    record Group(String name, List<MethodRow> rows) {}

    /** @param error null where the amount can be reckoned with */
    record Sum(String typed, String slide, @Nullable String error, List<Reckoned> results) {}

    private final ShopMethods methods;
    private final MethodUses uses;
    private final MethodAgreements agreements;
    private final Requirements requirements;
    private final MessageSource messages;

    MethodPages(
            ShopMethods methods,
            MethodUses uses,
            MethodAgreements agreements,
            Requirements requirements,
            MessageSource messages) {
        this.methods = methods;
        this.uses = uses;
        this.agreements = agreements;
        this.requirements = requirements;
        this.messages = messages;
    }

    static MethodCode known(String slug) {
        return MethodCode.find(slug).orElseThrow(NotFound::new);
    }

    ModelAndView index(long shopId, @Nullable String amount, Locale locale) {
        var words = new MethodWords(messages, locale);
        var offers = methods.offers(shopId);
        var used = uses.of(shopId);
        var unmet = requirements.unmet(shopId, offers);
        var groups = Arrays.stream(MethodGroup.values())
                .map(group -> new Group(
                        words.say(group.key()),
                        offers.stream()
                                .filter(offer -> offer.method().group() == group)
                                .map(offer -> MethodRow.of(
                                        offer,
                                        Objects.requireNonNull(
                                                unmet.get(offer.method().code())),
                                        Objects.requireNonNull(
                                                used.get(offer.method().code())),
                                        words))
                                .toList()))
                .toList();
        var costing = offers.stream().filter(offer -> !offer.fee().isFree()).toList();
        return new ModelAndView("payment/methods/index")
                .addObject("groups", groups)
                .addObject("sum", sum(amount, costing, words));
    }

    /** @param typed what was typed into the settings, by name; empty for what is set */
    ModelAndView show(
            ModelAndView page,
            long shopId,
            MethodCode code,
            @Nullable String amount,
            Map<String, String> typed,
            Map<String, String> errors,
            Locale locale) {
        var words = new MethodWords(messages, locale);
        var offer = methods.offer(shopId, code);
        var chosen = typed.isEmpty()
                ? offer.settings()
                : SettingValues.of(offer.method().fields(), typed);
        var view = MethodView.of(
                offer,
                requirements.of(code, chosen),
                requirements.unmet(shopId, code, chosen),
                agreements.of(code),
                methods.accepted(shopId, code),
                Objects.requireNonNull(uses.of(shopId).get(code)),
                typed,
                errors,
                words);
        return page.addObject("method", view)
                .addObject("errors", errors)
                .addObject("examples", words.examples(offer))
                .addObject("sum", sum(amount, List.of(offer), words));
    }

    /** What is wrong with the settings, by field in words; under {@code form} what is wrong with them together. */
    Map<String, String> errors(MethodCode code, Map<String, String> typed, Locale locale) {
        var words = new MethodWords(messages, locale);
        var method = Methods.of(code);
        var settings = SettingValues.of(method.fields(), typed);
        var errors = new HashMap<String, String>();
        for (var field : method.fields())
            if (!field.takes(settings.text(field.name()))) errors.put(field.name(), wrong(field, words));
        if (errors.isEmpty())
            method.misfit(settings).ifPresent(why -> errors.put("form", words.say(why.key(), why.arguments())));
        return errors;
    }

    Map<String, String> error(Refused refused, Locale locale) {
        return Map.of("form", messages.getMessage(refused.key(), refused.args(), locale));
    }

    /** The settings of this method as the form sent them; a switch that is off sends nothing. */
    static Map<String, String> typed(MethodCode code, MultiValueMap<String, String> params) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : Methods.of(code).fields())
            typed.put(
                    field.name(),
                    Objects.requireNonNullElse(params.getFirst(field.name()), "")
                            .strip());
        return typed;
    }

    private static String wrong(SettingField field, MethodWords words) {
        return switch (field.kind()) {
            case DAYS -> words.say("payment.error.days", field.least(), field.most());
            case MONEY ->
                words.say(
                        "payment.error.amount-above", Money.ofFen(field.most()).toString());
            case CHOICE, SWITCH -> words.say("payment.error.choice");
        };
    }

    private static Sum sum(@Nullable String typed, List<Offer> offers, MethodWords words) {
        var amount = typed == null || typed.isBlank() ? EXAMPLE : amount(typed);
        if (amount == null)
            return new Sum(
                    Objects.requireNonNullElse(typed, ""),
                    EXAMPLE.toYuan(),
                    words.say("payment.error.amount-above", MOST.toString()),
                    List.of());
        return new Sum(
                amount.toYuan(),
                amount.toYuan(),
                null,
                offers.stream().map(offer -> words.reckon(offer, amount)).toList());
    }

    private static @Nullable Money amount(String typed) {
        try {
            var amount = Money.parseYuan(typed);
            return amount.isPositive() && !MOST.isBelow(amount) ? amount : null;
        } catch (NumberFormatException notAnAmount) {
            return null;
        }
    }
}
