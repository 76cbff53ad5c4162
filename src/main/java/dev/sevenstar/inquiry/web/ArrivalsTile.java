package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.AnswerRecords;
import dev.sevenstar.shared.web.NumberSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ArrivalsTile implements NumberSource {

    private final AnswerRecords records;
    private final InquiryWords words;

    ArrivalsTile(AnswerRecords records, InquiryWords words) {
        this.records = records;
        this.words = words;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String right() {
        return "inquiry";
    }

    @Override
    public Optional<Tile> tile(long shopId) {
        return records.of(shopId).map(r -> tile(r.arrivals(words.now())));
    }

    private static Tile tile(List<Long> days) {
        var today = days.get(days.size() - 1);
        return new Tile("inquiry.number.arrived", today.toString(), null, true, days, "/workbench/inquiries");
    }
}
