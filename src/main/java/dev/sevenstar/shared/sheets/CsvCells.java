package dev.sevenstar.shared.sheets;

import java.util.regex.Pattern;

/** Text in a line of CSV. */
public final class CsvCells {

    /** What spreadsheets take for the beginning of a formula, in the wide form too. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@＝＋－＠\t\r\n].*");

    private static final Pattern QUOTED = Pattern.compile("(?s).*[\",\r\n].*");

    private CsvCells() {}

    /** What somebody wrote; a quote in front keeps a spreadsheet from reckoning it. */
    public static String written(String text) {
        return plain(FORMULA.matcher(text).matches() ? "'" + text : text);
    }

    /** What we know to be no formula, such as a number. */
    public static String plain(String text) {
        return QUOTED.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
