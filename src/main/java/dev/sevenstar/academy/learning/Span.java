package dev.sevenstar.academy.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of a film, from a second up to another that is not part of it. */
public record Span(int from, int until) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d{1,6})");
    private static final int MOST = 200;

    public Span {
        if (from < 0 || until <= from) throw new IllegalArgumentException(from + "-" + until);
    }

    /** Reads {@code 0-10,25-31}; what is none of that is left out. */
    public static List<Span> read(String written) {
        var spans = new ArrayList<Span>();
        var found = WRITTEN.matcher(written);
        while (found.find() && spans.size() < MOST) {
            var from = Integer.parseInt(found.group(1));
            var until = Integer.parseInt(found.group(2));
            if (until > from) spans.add(new Span(from, until));
        }
        return spans;
    }
}
