package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.JudgedRow;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A listing as rows of the spreadsheet: one for each price, one for the pieces of each SKU; one for both where they meet. */
record SheetCells(Candidate candidate, CampaignWords words) {

    List<@Nullable Object[]> rows() {
        var rows = new ArrayList<@Nullable Object[]>();
        var prices = candidate.judged().listing().prices();
        for (var step : prices.steps())
            rows.add(row(words.say("campaign.offer.from", step.from()), "", step.from(), step.price(), false));
        for (var sku : candidate.judged().listing().content().sales().sellable())
            rows.add(row(
                    sku.label(),
                    sku.key(),
                    null,
                    prices.steps().isEmpty() ? prices.find(sku.key(), 1).orElse(null) : null,
                    true));
        return rows;
    }

    private @Nullable Object[] row(
            String label, String sku, @Nullable Integer from, @Nullable Money listed, boolean counted) {
        var listing = candidate.judged().listing();
        var at = from == null ? 1 : from;
        return new @Nullable Object[] {
            listing.number(),
            listing.content().title(),
            label,
            sku,
            from,
            listed,
            listed == null ? null : candidate.rules().most(sku, at).orElse(null),
            counted ? listing.stockOf(sku) : null,
            listed == null ? null : price(sku, at).orElse(null),
            counted ? pieces(sku).orElse(null) : null,
            candidate.entry() == null ? "" : words.say(candidate.entry().state().key()),
            problem()
        };
    }

    private Optional<Offer> offer() {
        return Optional.ofNullable(candidate.entry()).map(entry -> entry.offer());
    }

    private Optional<Money> price(String sku, int from) {
        return offer().stream()
                .flatMap(offer -> offer.prices().stream())
                .filter(price -> price.sku().equals(sku) && price.from() == from)
                .map(Offer.Price::price)
                .findFirst();
    }

    private Optional<Integer> pieces(String sku) {
        return offer().map(offer -> offer.pieces().get(sku));
    }

    private String problem() {
        if (!candidate.judged().fits())
            return JudgedRow.of(candidate.judged(), words).missed().stream()
                    .map(missed -> missed.rule())
                    .collect(Collectors.joining("; "));
        return candidate.problems().stream()
                .map(problem -> CandidateRow.say(problem, words))
                .collect(Collectors.joining("; "));
    }
}
