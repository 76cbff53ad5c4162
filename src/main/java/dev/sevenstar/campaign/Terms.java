package dev.sevenstar.campaign;

import dev.sevenstar.campaign.Measure.Subject;
import dev.sevenstar.listing.ServicePromise;
import dev.sevenstar.shared.RecordJson;
import dev.sevenstar.shared.Refused;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may take part with what, at which price.
 *
 * @param categories of any level; none stands for all
 * @param payments slugs of the methods of payment that the shop has to take, such as {@code trust-pay}
 * @param leastStock pieces that every listing sets aside at least
 * @param promises that every listing has to make
 * @param questions that a shop answers when it registers
 */
public record Terms(
        List<Long> categories,
        List<EntryCondition> conditions,
        List<String> payments,
        PriceRule price,
        int leastStock,
        List<ServicePromise> promises,
        List<String> questions) {

    public static final int MOST_QUESTIONS = 5;
    public static final int QUESTION = 100;
    public static final int MOST_STOCK = 1_000_000;

    /** @throws Refused if a measure is named twice, or there are too many questions */
    public Terms {
        categories = List.copyOf(categories);
        conditions = List.copyOf(conditions);
        payments = List.copyOf(payments);
        promises = List.copyOf(promises);
        questions = List.copyOf(questions);
        if (conditions.stream().map(EntryCondition::measure).distinct().count() < conditions.size())
            throw new Refused("campaign.refused.condition-twice");
        if (leastStock < 0 || leastStock > MOST_STOCK) throw new Refused("campaign.refused.stock", MOST_STOCK);
        if (questions.size() > MOST_QUESTIONS
                || questions.stream().anyMatch(each -> each.isBlank() || each.length() > QUESTION))
            throw new Refused("campaign.refused.questions", MOST_QUESTIONS, QUESTION);
    }

    static Terms read(String json) {
        return RecordJson.read(json, Terms.class);
    }

    String written() {
        return RecordJson.write(this);
    }

    /** All that a shop or a listing is judged by, with what follows from the other terms. */
    List<EntryCondition> all(Subject subject) {
        var implied = subject == Subject.SHOP
                ? asked(Measure.PAYMENTS, payments)
                : Stream.concat(asked(Measure.SCOPE, categories), asked(Measure.PROMISES, promises));
        return Stream.concat(conditions(subject).stream(), implied).toList();
    }

    private static Stream<EntryCondition> asked(Measure measure, List<?> what) {
        return what.isEmpty() ? Stream.empty() : Stream.of(new EntryCondition(measure, 1));
    }

    /** The conditions on the shop, or those on a listing. */
    public List<EntryCondition> conditions(Subject subject) {
        return conditions.stream()
                .filter(each -> each.measure().subject() == subject)
                .toList();
    }
}
