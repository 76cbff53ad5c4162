package dev.sevenstar.shared.regions;

import dev.sevenstar.shared.text.Pinyin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What people call a region. */
final class ShortNames {

    private static final Pattern PEOPLES = Pattern.compile(
            "(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜|维吾尔|满|瑶|畲|黎|仡佬|拉祜|佤|纳西|水|毛南|仫佬|达斡尔|各)族"
                    + "|蒙古|哈萨克|柯尔克孜|维吾尔)*(?:自治州|自治区|自治县)$");
    private static final List<String> RANKS = List.of("特别行政区", "地区", "省", "市", "盟");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private ShortNames() {}

    /** @param name of a region; every card of a listing asks for one, so each is worked out once */
    static String of(String name) {
        return KNOWN.computeIfAbsent(name, ShortNames::shorten);
    }

    private static String shorten(String name) {
        if (name.startsWith("内蒙古")) return "内蒙古";
        var plain = PEOPLES.matcher(name).replaceFirst("");
        if (!plain.equals(name) && plain.length() >= 2) return plain;
        return RANKS.stream()
                .filter(rank -> name.endsWith(rank) && name.length() - rank.length() >= 2)
                .findFirst()
                .map(rank -> name.substring(0, name.length() - rank.length()))
                .orElse(name);
    }

    /** Spelt out, for a place without an English name of its own. */
    static String spelt(String name) {
        var bare = of(name).replaceFirst("(?<=..)(区|县)$", "");
        var letters = Pinyin.full(bare).replace('v', 'u');
        return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }
}
