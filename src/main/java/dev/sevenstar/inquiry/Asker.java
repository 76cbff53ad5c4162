package dev.sevenstar.inquiry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person with an account, or a visitor known by an e-mail address.
 *
 * @param key the same for everything one buyer asks
 * @param kind message key of what kind of buyer this is, empty for not said
 * @param contactShared the buyer wants the shop to see address and number
 */
public record Asker(
        String key,
        @Nullable Long person,
        String name,
        String company,
        String kind,
        String region,
        @Nullable String email,
        @Nullable String mobile,
        boolean contactShared,
        boolean english) {

    /** Somebody with an account; the house knows the addresses already. */
    public static Asker person(long id, String name, String company, String kind, String region, Locale language) {
        return new Asker("p:" + id, id, name, company, kind, region, null, null, false, isEnglish(language));
    }

    /** A visitor; what they ask stays hidden from the shop until the address is confirmed. */
    public static Asker visitor(
            String name, String email, @Nullable String mobile, boolean contactShared, Locale language) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        return new Asker("e:" + address, null, name, "", "", "", address, mobile, contactShared, isEnglish(language));
    }

    /** The same, with addresses the shop may see. */
    public Asker sharing(@Nullable String address, @Nullable String number) {
        return new Asker(key, person, name, company, kind, region, address, number, true, english);
    }

    public Locale language() {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    boolean visitor() {
        return person == null;
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
