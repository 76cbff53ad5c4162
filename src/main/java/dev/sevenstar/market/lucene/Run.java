package dev.sevenstar.market.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of a plain text in one script: Chinese characters, or letters and digits. */
record Run(boolean chinese, String text, boolean afterSpace) {

    private static final Pattern RUN =
            Pattern.compile("(\\p{IsHan}+)|[\\p{L}\\p{N}&&[^\\p{IsHan}]](?:[\\p{L}\\p{N}&&[^\\p{IsHan}]]"
                    + "|[.\\-/_+'#](?=[\\p{L}\\p{N}&&[^\\p{IsHan}]]))*");

    /** What is left of it after so many characters. */
    Run from(int characters) {
        return new Run(chinese, text.substring(characters), false);
    }

    static List<Run> of(String plain) {
        var runs = new ArrayList<Run>();
        var matcher = RUN.matcher(plain);
        var end = -1;
        while (matcher.find()) {
            var spaceOnly = end >= 0 && plain.substring(end, matcher.start()).equals(" ");
            runs.add(new Run(matcher.group(1) != null, matcher.group(), spaceOnly));
            end = matcher.end();
        }
        return runs;
    }
}
