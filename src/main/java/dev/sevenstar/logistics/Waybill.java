package dev.sevenstar.logistics;

import dev.sevenstar.shared.Refused;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The number under which a carrier takes a parcel, in capitals and without spaces.
 *
 * @param carrierName of {@link CarrierCode#OTHER}; empty for the carriers that have a code
 */
public record Waybill(CarrierCode carrier, String carrierName, String number) {

    private static final int NAME_MAX = 40;
    private static final int DIGITS = 8;
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    /**
     * @param carrierName as typed; needed and kept for a carrier without a code only
     * @param typed spaces, hyphens, small and full-width letters are all right
     * @throws Refused if the number does not look like this carrier's; the message shows what they look like
     */
    public static Waybill of(CarrierCode carrier, String carrierName, String typed) {
        var name = carrier == CarrierCode.OTHER ? carrierName.strip() : "";
        if (carrier == CarrierCode.OTHER && (name.isEmpty() || name.length() > NAME_MAX))
            throw new Refused("logistics.refused.carrier-name", NAME_MAX);
        var number = plain(typed);
        if (!carrier.knows(number) || !isPostal(number))
            throw new Refused(
                    "logistics.refused.waybill",
                    new DefaultMessageSourceResolvable(carrier.key()),
                    String.join(" / ", carrier.examples()));
        return new Waybill(carrier, name, number);
    }

    /** The carrier as it is kept in writing: its code, or its name where it has none. */
    public String written() {
        return carrierName.isEmpty() ? carrier.name() : carrierName;
    }

    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** A number of the Universal Postal Union (S10) bears its own check; any other number has none. */
    private static boolean isPostal(String number) {
        if (!number.matches("[A-Z]{2}\\d{9}CN")) return true;
        var sum = 0;
        for (int i = 0; i < DIGITS; i++) sum += Character.digit(number.charAt(i + 2), 10) * WEIGHTS[i];
        var check = 11 - sum % 11;
        var digit = check == 10 ? 0 : check == 11 ? 5 : check;
        return Character.digit(number.charAt(DIGITS + 2), 10) == digit;
    }
}
