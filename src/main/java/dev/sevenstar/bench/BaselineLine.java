package dev.sevenstar.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A line of the baseline page: ready strings, as the lists of the house have them. */
record BaselineLine(String href, String mark, String state, boolean open, List<String> cells) {

    private static final int LINES = 25;
    private static final int CELLS = 8;
    private static final int PAGE_BYTES = 22 * 1024;

    static List<BaselineLine> page() {
        return IntStream.range(0, LINES).mapToObj(BaselineLine::line).toList();
    }

    private static BaselineLine line(int number) {
        var cells = IntStream.range(0, CELLS)
                .mapToObj(cell -> "不锈钢外六角螺栓 M8×40 第%02d行 %02d列 现货 48 小时".formatted(number, cell))
                .toList();
        return new BaselineLine(
                "/bench/lines/" + number,
                "mark mark-" + number % 7,
                number % 2 == 0 ? "在售" : "下架",
                number % 2 == 0,
                cells);
    }

    /** As long as a page, and about as easy to compress. */
    static byte[] bytes() {
        var text = new StringBuilder("<!DOCTYPE html>\n");
        for (int line = 0; text.length() < PAGE_BYTES; line++)
            text.append(
                    "<tr><td class=\"cell\"><a href=\"/bench/lines/%04d\">bolt %d, stainless, M8 by %d</a></td></tr>%n"
                            .formatted(line, line * 7919 % 9973, line % 90));
        return text.substring(0, PAGE_BYTES).getBytes(StandardCharsets.US_ASCII);
    }
}
