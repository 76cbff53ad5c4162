package dev.sevenstar.payment.web;

import dev.sevenstar.payment.AcceptedAgreement;
import dev.sevenstar.payment.MethodAgreement;
import dev.sevenstar.payment.MethodUse;
import dev.sevenstar.payment.Offer;
import dev.sevenstar.payment.Requirement;
import dev.sevenstar.payment.SettingField;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One method on the page where it is enabled.
 *
 * @param accepted when and by whom the agreement was accepted, null for never
 * @param outdated whether another version was accepted than there is now
 */
record MethodView(
        String slug,
        String name,
        String what,
        String settles,
        String effect,
        String fee,
        boolean always,
        boolean on,
        boolean ready,
        @Nullable String since,
        List<Condition> conditions,
        List<FieldView> fields,
        int version,
        List<String> agreement,
        @Nullable String accepted,
        boolean outdated,
        int underWay,
        String lastMonth) {

    record Condition(String text, boolean met, String href, String act) {}

    /**
     * @param kind in small letters
     * @param hint null for none
     * @param error null for none
     */
    record FieldView(
            String name,
            String kind,
            String label,
            @Nullable String hint,
            String value,
            List<Option> options,
            @Nullable String error) {}

    static MethodView of(
            Offer offer,
            List<Requirement> needed,
            List<Requirement> unmet,
            MethodAgreement agreement,
            List<AcceptedAgreement> accepted,
            MethodUse use,
            Map<String, String> typed,
            Map<String, String> errors,
            MethodWords words) {
        var code = offer.method().code();
        var enabledAt = offer.enabledAt();
        return new MethodView(
                code.slug(),
                words.name(code),
                words.say(code.key() + ".for"),
                words.say(code.key() + ".settles"),
                words.say(code.key() + ".effect"),
                words.fee(offer),
                offer.method().isAlways(),
                offer.enabled(),
                unmet.isEmpty(),
                enabledAt == null ? null : Times.minute(enabledAt),
                needed.stream()
                        .map(each -> new Condition(
                                words.say(each.key()),
                                !unmet.contains(each),
                                each.href(),
                                words.say(each.key() + ".act")))
                        .toList(),
                offer.method().fields().stream()
                        .map(field -> field(field, offer, typed, errors, words))
                        .toList(),
                agreement.version(),
                agreement.in(words.locale()),
                accepted.isEmpty()
                        ? null
                        : words.say(
                                "payment.agreement.accepted",
                                accepted.get(0).version(),
                                Times.minute(accepted.get(0).at()),
                                accepted.get(0).byName()),
                !accepted.isEmpty() && accepted.get(0).version() != agreement.version(),
                use.underWay(),
                use.lastMonth().toString());
    }

    private static FieldView field(
            SettingField field, Offer offer, Map<String, String> typed, Map<String, String> errors, MethodWords words) {
        return new FieldView(
                field.name(),
                field.kind().name().toLowerCase(Locale.ROOT),
                words.say(field.key()),
                field.kind() == SettingField.Kind.CHOICE ? null : words.say(field.key() + ".hint"),
                typed.getOrDefault(field.name(), offer.settings().text(field.name())),
                field.choices().stream()
                        .map(choice ->
                                new Option(choice, words.say(field.key() + "." + choice.toLowerCase(Locale.ROOT))))
                        .toList(),
                errors.get(field.name()));
    }
}
