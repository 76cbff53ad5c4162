package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.AnswerRecords;
import dev.sevenstar.shared.web.NumberSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class AnswerSpeed implements NumberSource {

    private final AnswerRecords records;
    private final InquiryWords words;

    AnswerSpeed(AnswerRecords records, InquiryWords words) {
        this.records = records;
        this.words = words;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String right() {
        return "inquiry";
    }

    @Override
    public Optional<Tile> tile(long shopId) {
        return records.of(shopId).flatMap(r -> Optional.ofNullable(r.weekReplySeconds())
                .map(seconds -> new Tile(
                        "inquiry.number.first-answer",
                        words.minutes(seconds / 60),
                        null,
                        false,
                        r.replies(),
                        "/workbench/inquiries")));
    }
}
