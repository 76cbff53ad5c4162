package dev.sevenstar.inquiry;

import dev.sevenstar.identity.ShopFact;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What others may know of how a shop answers. */
final class AnswerFacts {

    private static final String REMEDY = "/workbench/inquiries";

    private AnswerFacts() {}

    /** The share of the inquiries of thirty days that got an answer. */
    @Component
    record Rate(AnswerRecords records) implements ShopFact {

        @Override
        public String name() {
            return "inquiry.answer-rate";
        }

        @Override
        public Optional<Value> of(long shopId) {
            return records.of(shopId)
                    .filter(AnswerRecord::tells)
                    .map(r -> new Value(10_000L * r.answered() / r.asked(), Unit.SHARE, r.asOf(), REMEDY));
        }
    }

    /** The median of the first answers of thirty days, in working time. */
    @Component
    record FirstReply(AnswerRecords records) implements ShopFact {

        @Override
        public String name() {
            return "inquiry.first-reply";
        }

        @Override
        public Optional<Value> of(long shopId) {
            return records.of(shopId).filter(AnswerRecord::tells).flatMap(r -> Optional.ofNullable(
                            r.firstReplySeconds())
                    .map(seconds -> new Value(seconds, Unit.SECONDS, r.asOf(), REMEDY)));
        }
    }
}
