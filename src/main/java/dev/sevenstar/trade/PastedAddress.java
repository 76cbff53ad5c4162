package dev.sevenstar.trade;

import dev.sevenstar.shared.regions.Region;
import dev.sevenstar.shared.regions.Regions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address as people send it to each other: name, phone, region and street in any order, with or without
 * labels. What is not found is empty.
 */
public final class PastedAddress {

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 12;
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?:\\+?86[- ]?)?(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}-\\d{7,8}(?:-\\d{1,6})?)(?!\\d)");
    private static final Pattern LABEL =
            Pattern.compile("(收货人|收件人|联系人|姓名|手机号码|手机号|手机|联系电话|电话|所在地区|地区|详细地址|收货地址|收件地址|地址|邮编)\\s*[:：]\\s*");
    private static final Pattern BREAK = Pattern.compile("[\\s,，;；、|/]+");

    /** Where in the text a region is told, and how far it reaches. */
    private record Found(Region region, int levels, int from, int until) {}

    private PastedAddress() {}

    public static Receiver read(String pasted, Regions regions) {
        var text = LABEL.matcher(plain(pasted)).replaceAll(" ");
        var phone = PHONE.matcher(text);
        var number = phone.find() ? phone.group(1) : "";
        if (!number.isEmpty()) text = text.substring(0, phone.start()) + " " + text.substring(phone.end());
        var place = place(text, regions);
        var before = place == null ? text : text.substring(0, place.from());
        var after = place == null ? "" : text.substring(place.until());
        var words = words(before);
        var rest = words(after);
        var name = name(words, rest);
        words.remove(name);
        rest.remove(name);
        var street = place == null ? String.join(" ", words) : String.join(" ", rest);
        return new Receiver(
                name, mobile(number), place == null ? "" : place.region().code(), street);
    }

    private static String plain(String pasted) {
        var text = Normalizer.normalize(pasted, Normalizer.Form.NFKC).strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String mobile(String number) {
        return number.startsWith("1") ? number.replaceAll("\\D", "") : number;
    }

    private static ArrayList<String> words(String text) {
        return BREAK.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Stands alone, is short and has no digits; before the region rather than after the street. */
    private static String name(List<String> before, List<String> after) {
        for (var word : before) if (isName(word)) return word;
        for (int i = after.size() - 1; i > 0; i--) if (isName(after.get(i))) return after.get(i);
        return "";
    }

    private static boolean isName(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_NAME
                && word.codePoints().allMatch(sign -> Character.isLetter(sign) || sign == '·')
                && !word.matches(".*(路|街|道|巷|村|镇|乡|区|市|省|楼|号|室|栋|园|城|厦)$");
    }

    private static @Nullable Found place(String text, Regions regions) {
        return regions.provinces().stream()
                .flatMap(province -> under(province, text).stream())
                .max(Comparator.comparingInt(Found::levels)
                        .thenComparing(Comparator.comparingInt(Found::from).reversed()))
                .orElse(null);
    }

    /** Everything in a province that the text tells, from the largest to the smallest. */
    private static List<Found> under(Region province, String text) {
        var found = new ArrayList<Found>();
        var start = find(province, text, 0);
        if (start != null) found.add(new Found(province, 1, start[0], start[1]));
        for (var city : province.parts()) {
            var in = find(city, text, start == null ? 0 : start[1]);
            var from = start == null ? in : start;
            if (from == null) continue;
            if (in != null) found.add(new Found(city, start == null ? 1 : 2, from[0], in[1]));
            var after = in == null ? from[1] : in[1];
            for (var county : city.parts()) {
                var at = find(county, text, after);
                if (at == null) continue;
                var levels = 1 + (start == null ? 0 : 1) + (in == null ? 0 : 1);
                found.add(new Found(county, levels, from[0], at[1]));
            }
        }
        return found;
    }

    /** The whole name rather than the short one; the short one of a county is too often a street. */
    private static int @Nullable [] find(Region region, String text, int from) {
        var whole = text.indexOf(region.name(), from);
        if (whole >= 0) return new int[] {whole, whole + region.name().length()};
        var brief = region.shortName();
        var at = region.parts().isEmpty() || brief.length() < 2 ? -1 : text.indexOf(brief, from);
        return at < 0 ? null : new int[] {at, at + brief.length()};
    }
}
