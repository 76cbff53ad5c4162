package dev.sevenstar.identity.web;

import dev.sevenstar.identity.BuyerKind;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.shared.regions.Region;
import dev.sevenstar.shared.regions.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the selects of people and shops offer, in the language of the one who looks. */
@Component
class Choices {

    record Province(String name, List<Choice> cities) {}

    private final MessageSource messages;
    private final Regions regions;

    Choices(MessageSource messages, Regions regions) {
        this.messages = messages;
        this.regions = regions;
    }

    List<Choice> models(Locale language) {
        return of(BusinessModel.values(), BusinessModel::key, language);
    }

    List<Choice> buyerKinds(Locale language) {
        return of(BuyerKind.values(), BuyerKind::key, language);
    }

    List<Choice> roles(Locale language) {
        return of(Role.values(), Role::key, language);
    }

    <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> key, Locale language) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), messages.getMessage(key.apply(v), null, language)))
                .toList();
    }

    /** Down to the city; a city that is a province stands for itself. */
    List<Province> provinces(Locale language) {
        return regions.provinces().stream()
                .map(p -> new Province(Regions.shortName(p, language), cities(p, language)))
                .toList();
    }

    boolean isRegion(String code) {
        return code.matches("\\d{6}") && regions.knows(code);
    }

    String place(String code, Locale language) {
        return regions.place(code, language);
    }

    /** The choice that a code, maybe a county's, falls under. */
    String regionChoice(String code) {
        return isRegion(code) ? regions.cityCode(code) : "";
    }

    private static List<Choice> cities(Region province, Locale language) {
        var named =
                province.parts().stream().filter(c -> !c.english().isEmpty()).toList();
        return named.isEmpty()
                ? List.of(new Choice(province.code(), Regions.shortName(province, language)))
                : named.stream()
                        .map(c -> new Choice(c.code(), c.name(language)))
                        .toList();
    }
}
