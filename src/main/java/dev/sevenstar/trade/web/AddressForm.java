package dev.sevenstar.trade.web;

import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.trade.Address;
import dev.sevenstar.trade.Receiver;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An address as it is typed.
 *
 * @param pasted the whole of it, as somebody sent it; read into the other fields on demand
 */
public record AddressForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String county,
        @Nullable String street,
        @Nullable Boolean preferred,
        @Nullable String pasted,
        @Nullable Long version) {

    static final int NAME = 40;
    static final int STREET = 120;

    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?|\\+[1-9][\\d -]{6,20}");

    static AddressForm of(Address address, Regions regions) {
        return of(address.receiver(), regions, address.preferred(), address.version());
    }

    static AddressForm of(Receiver receiver, Regions regions, boolean preferred, @Nullable Long version) {
        var region = receiver.regionCode();
        var city = region.isEmpty() ? "" : regions.cityCode(region);
        return new AddressForm(
                receiver.name(), receiver.phone(), city, region, receiver.street(), preferred, "", version);
    }

    void check(Errors errors, Regions regions) {
        if (plain(name).isEmpty() || plain(name).length() > NAME)
            errors.rejectValue("name", "trade.address.name-wrong");
        if (!PHONE.matcher(number()).matches()) errors.rejectValue("phone", "trade.address.phone-wrong");
        if (regionCode(regions).isEmpty()) {
            var cityKnown = regions.find(plain(city)).isPresent();
            errors.rejectValue(cityKnown ? "county" : "city", "trade.address.region-wrong");
        }
        if (plain(street).length() < 2 || plain(street).length() > STREET)
            errors.rejectValue("street", "trade.address.street-wrong");
    }

    Receiver receiver(Regions regions) {
        return new Receiver(plain(name), number(), regionCode(regions), plain(street));
    }

    /** Which saving of it the form showed. */
    long seen() {
        return version == null ? 0 : version;
    }

    boolean isPreferred() {
        return Boolean.TRUE.equals(preferred);
    }

    /** The county, or the city where there is nothing smaller; empty if it is neither. */
    private String regionCode(Regions regions) {
        var counties = regions.children(plain(city));
        if (regions.find(plain(city)).filter(region -> !region.isProvince()).isEmpty()) return "";
        if (counties.isEmpty()) return plain(city);
        return counties.stream().anyMatch(each -> each.code().equals(plain(county))) ? plain(county) : "";
    }

    private String number() {
        var typed = plain(phone);
        var digits = typed.replaceAll("[\\s-]", "").replaceFirst("^(\\+?86)(?=1\\d{10}$)", "");
        return digits.matches("1[3-9]\\d{9}") ? digits : typed;
    }

    public static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
