package dev.sevenstar.identity.web;

import dev.sevenstar.identity.BuyerKind;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.OptionGroup;
import dev.sevenstar.shared.web.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the selects of people and shops offer, in the language of the one who looks. */
@Component
class Choices {

    private final MessageSource messages;
    private final Regions regions;
    private final Places places;

    Choices(MessageSource messages, Regions regions, Places places) {
        this.messages = messages;
        this.regions = regions;
        this.places = places;
    }

    List<Option> models(Locale language) {
        return of(BusinessModel.values(), BusinessModel::key, language);
    }

    List<Option> buyerKinds(Locale language) {
        return of(BuyerKind.values(), BuyerKind::key, language);
    }

    List<Option> roles(Locale language) {
        return of(Role.values(), Role::key, language);
    }

    <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> key, Locale language) {
        return Arrays.stream(values)
                .map(v -> new Option(v.name(), messages.getMessage(key.apply(v), null, language)))
                .toList();
    }

    List<OptionGroup> provinces(Locale language) {
        return places.cities(language);
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
}
