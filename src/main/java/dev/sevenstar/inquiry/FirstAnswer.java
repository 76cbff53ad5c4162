package dev.sevenstar.inquiry;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the first answer to a question is due. */
@Component
public class FirstAnswer implements AnswerTime {

    @Override
    public Due since(Instant asked) {
        var all = InquiryLimits.FIRST_ANSWER;
        return new Due(asked.plus(all.dividedBy(2)), asked.plus(all));
    }
}
