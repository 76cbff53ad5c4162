package dev.sevenstar.market.lucene;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for what buyers and sellers write in many: {@code M8×40}, {@code m8 * 40} and
 * {@code Ｍ８X40} become {@code m8x40}; {@code GB/T 5783-2016} becomes {@code gb5783};
 * {@code 500 ML} and {@code 500毫升} become {@code 500ml}.
 */
final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\uFE00-\\uFE0F]+");
    private static final Pattern TIMES_SIGN = Pattern.compile("(?<=[\\da-z\"″])\\s*[×✕✖╳*]\\s*(?=\\d)");
    private static final Pattern TIMES_LETTER = Pattern.compile("(?<=\\d)\\s*(?:(?:mm|cm|m)\\s*)?x\\s*(?=\\d)");
    private static final Pattern STANDARD =
            Pattern.compile("(?<![a-z0-9])(gb|din|iso|ansi|jis|astm|hg|jb|qb|fz)\\s*(?:/\\s*t|t)?\\s*[-/]?\\s*"
                    + "(\\d{2,6}(?:\\.\\d+)?)(?:-(?:19|20)?\\d{2}(?!\\d))?");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("毫升", "ml"),
            Map.entry("毫米", "mm"),
            Map.entry("厘米", "cm"),
            Map.entry("公分", "cm"),
            Map.entry("公斤", "kg"),
            Map.entry("千克", "kg"),
            Map.entry("毫安", "mah"),
            Map.entry("英寸", "寸"),
            Map.entry("米", "m"),
            Map.entry("克", "g"),
            Map.entry("升", "l"),
            Map.entry("瓦", "w"),
            Map.entry("伏", "v"));
    private static final Pattern CHINESE_UNIT =
            Pattern.compile("(?<=\\d)\\s*(毫升|毫米|厘米|公分|公斤|千克|毫安|英寸|米(?![色白奇粒])|克(?![拉力])|升(?!级)|瓦|伏)");
    private static final Pattern LATIN_UNIT =
            Pattern.compile("(?<=\\d)\\s+(ml|mm|cm|kg|mah|gb|tb|pcs|hz|m|g|l|w|v|a)(?![a-z0-9])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private PlainText() {}

    static boolean isUnit(String letters) {
        return UNITS.containsValue(letters);
    }

    /** A unit in letters and in Chinese, as alternatives of a pattern. */
    static String writtenUnits(String letters) {
        var chinese = UNITS.entrySet().stream()
                .filter(unit -> unit.getValue().equals(letters))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("|"));
        return letters + "|" + chinese;
    }

    static String of(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = INVISIBLE.matcher(text).replaceAll(" ");
        text = THOUSANDS.matcher(text).replaceAll("");
        text = STANDARD.matcher(text).replaceAll(" $1$2 ");
        text = CHINESE_UNIT.matcher(text).replaceAll(unit -> UNITS.getOrDefault(unit.group(1), ""));
        text = LATIN_UNIT.matcher(text).replaceAll("$1");
        text = TIMES_SIGN.matcher(text).replaceAll("x");
        text = TIMES_LETTER.matcher(text).replaceAll("x");
        return text.replaceAll("\\s+", " ").strip();
    }
}
