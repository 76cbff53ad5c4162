package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Measure.Subject;
import dev.sevenstar.campaign.Terms;
import java.util.List;
import java.util.stream.Stream;

/** Who may take part with what at which price, in sentences. */
public record TermsView(
        List<String> categories, List<String> shop, List<String> listing, List<String> price, List<String> questions) {

    public static TermsView of(Terms terms, CampaignWords words) {
        return new TermsView(
                terms.categories().stream().map(words::category).toList(),
                Stream.concat(
                                conditions(terms, Subject.SHOP, words),
                                terms.payments().stream()
                                        .map(slug -> words.say(
                                                "campaign.rule.payment", words.say("payment.method." + slug))))
                        .toList(),
                Stream.concat(
                                conditions(terms, Subject.LISTING, words),
                                terms.promises().stream()
                                        .map(each -> words.say(
                                                "campaign.rule.promise", words.say("listing.service." + each.key()))))
                        .toList(),
                price(terms, words),
                terms.questions());
    }

    private static Stream<String> conditions(Terms terms, Subject subject, CampaignWords words) {
        return terms.conditions(subject).stream()
                .map(each -> words.say(each.measure().key() + ".rule", words.measured(each.measure(), each.limit())));
    }

    private static List<String> price(Terms terms, CampaignWords words) {
        var rule = terms.price();
        return Stream.of(
                        words.say("campaign.rule.ratio", words.share(rule.ratio())),
                        rule.off() == 0 ? "" : words.say("campaign.rule.off", rule.off()),
                        terms.leastStock() == 0 ? "" : words.say("campaign.rule.stock", terms.leastStock()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
