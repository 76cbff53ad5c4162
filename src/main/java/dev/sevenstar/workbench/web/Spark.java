package dev.sevenstar.workbench.web;

import java.util.Collections;
import java.util.List;

/** The small curve beside a number: a path in a box of 100 by 30. */
final class Spark {

    private static final int WIDTH = 100;
    private static final int TOP = 4;
    private static final int BOTTOM = 26;

    private Spark() {}

    static String path(List<Long> line) {
        long least = Collections.min(line);
        long most = Collections.max(line);
        var path = new StringBuilder();
        for (var i = 0; i < line.size(); i++)
            path.append(i == 0 ? "M" : " ")
                    .append(i * WIDTH / (line.size() - 1))
                    .append(' ')
                    .append(height(line.get(i), least, most));
        return path.toString();
    }

    private static long height(long value, long least, long most) {
        if (most == least) return (TOP + BOTTOM) / 2;
        return BOTTOM - (value - least) * (BOTTOM - TOP) / (most - least);
    }
}
