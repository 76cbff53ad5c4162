package dev.sevenstar.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.LostReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as {@code talks.yml} describes it: who says what in turn, and how it ends. */
record TalkSheet(
        @JsonProperty("for") String kind,
        boolean target,
        boolean english,
        List<String> say,
        InquiryState end,
        @Nullable LostReason reason,
        @Nullable String order) {

    boolean suits(String goods, boolean englishBuyer) {
        return english == englishBuyer && (kind.equals(goods) || kind.equals("any"));
    }
}
