package dev.sevenstar.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.LostReason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as {@code talks.yml} describes it: who says what in turn, and how it ends.
 *
 * @param shop the one shop it is held with; null for any of the trade
 * @param buyer the one buyer it is held with; null for any
 * @param ago how many working minutes a question of today has waited; null for one of the past weeks
 * @param visitor asked by somebody without an account
 */
record TalkSheet(
        @JsonProperty("for") String kind,
        @Nullable String shop,
        @Nullable String buyer,
        @Nullable Integer ago,
        boolean visitor,
        boolean target,
        boolean english,
        List<String> say,
        InquiryState end,
        @Nullable LostReason reason,
        @Nullable String order) {

    /** One thing said or done: {@code b} the buyer, {@code s} the shop, {@code q} its quote, {@code n} a note, {@code x} closed. */
    record Line(char who, String text, List<String> files) {

        static Line of(String line) {
            var parts =
                    line.length() < 2 ? new String[] {""} : line.substring(2).split(" \\| ");
            return new Line(line.charAt(0), parts[0], Arrays.asList(parts).subList(1, parts.length));
        }
    }

    List<Line> lines() {
        return say.stream().map(Line::of).toList();
    }

    boolean suits(String handle, BuyerSheet asking) {
        if (english != asking.english() || shop != null && !shop.equals(handle)) return false;
        if (buyer != null && !buyer.equals(asking.handle())) return false;
        return kind.equals("any") || kind.equals(trade(handle));
    }

    private static String trade(String handle) {
        return switch (handle) {
            case "henggu", "henggu-inox", "ligong" -> "hardware";
            case "jinxiu", "xiaohe" -> "clothes";
            case "jinfeng" -> "shoes";
            case "jianchuang", "xianlian" -> "digital";
            case "guangying" -> "camera";
            case "wuyi", "shanguo" -> "food";
            case "lvye" -> "plants";
            case "dongqi" -> "sport";
            case "dianwang" -> "electric";
            case "hengbao" -> "packaging";
            default -> "goods";
        };
    }
}
