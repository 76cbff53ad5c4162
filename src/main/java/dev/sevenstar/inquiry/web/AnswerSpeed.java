package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.FirstAnswers;
import dev.sevenstar.shared.web.NumberSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class AnswerSpeed implements NumberSource {

    private final FirstAnswers answers;
    private final InquiryWords words;

    AnswerSpeed(FirstAnswers answers, InquiryWords words) {
        this.answers = answers;
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
        return answers.lately(shopId)
                .map(s -> new Tile(
                        "inquiry.number.first-answer",
                        words.minutes(s.minutes()),
                        null,
                        false,
                        s.days().size() < 2 ? java.util.List.of() : s.days(),
                        "/workbench/inquiries"));
    }
}
