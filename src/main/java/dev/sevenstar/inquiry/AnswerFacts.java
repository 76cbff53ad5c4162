package dev.sevenstar.inquiry;

import dev.sevenstar.identity.ShopFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
        public Map<Long, Value> of(Collection<Long> shopIds) {
            var values = new HashMap<Long, Value>();
            records.of(shopIds).forEach((shop, r) -> {
                if (r.tells())
                    values.put(shop, new Value(10_000L * r.answered() / r.asked(), Unit.SHARE, r.asOf(), REMEDY));
            });
            return values;
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
        public Map<Long, Value> of(Collection<Long> shopIds) {
            var values = new HashMap<Long, Value>();
            records.of(shopIds).forEach((shop, r) -> {
                var reply = r.firstReplySeconds();
                if (r.tells() && reply != null) values.put(shop, new Value(reply, Unit.SECONDS, r.asOf(), REMEDY));
            });
            return values;
        }
    }
}
