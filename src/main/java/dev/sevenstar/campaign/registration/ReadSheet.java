package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.SheetReading.Brought;
import dev.sevenstar.campaign.registration.SheetReading.Wrong;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes offers of the rows of a spreadsheet. A row that cannot be read is named and left out; what breaks a rule of the
 * campaign is an offer all the same, as on the page.
 */
@Component
class ReadSheet {

    private static final int AT_ONCE = 500;

    private final Candidates candidates;

    ReadSheet(Candidates candidates) {
        this.candidates = candidates;
    }

    SheetReading read(Campaign campaign, Stage stage, Registration registration, List<SheetRow> rows) {
        var wrong = new ArrayList<Wrong>();
        var byListing = new LinkedHashMap<Long, List<SheetRow>>();
        for (var row : rows)
            if (!row.isUnfilled())
                number(row)
                        .ifPresentOrElse(
                                id -> byListing
                                        .computeIfAbsent(id, any -> new ArrayList<>())
                                        .add(row),
                                () -> wrong.add(Wrong.of(row.number(), "listing", row.listing())));
        var found = candidates(campaign, registration, List.copyOf(byListing.keySet()));
        var brought = new ArrayList<Brought>();
        byListing.forEach((id, its) -> {
            var candidate = found.get(id);
            if (candidate == null) its.forEach(row -> wrong.add(Wrong.of(row.number(), "listing", row.listing())));
            else if (!isWritable(candidate, stage))
                its.forEach(row -> wrong.add(Wrong.of(row.number(), "closed", title(candidate))));
            else new Rows(candidate, wrong).offer(its).ifPresent(offer -> brought.add(new Brought(id, offer)));
        });
        return new SheetReading(
                brought,
                wrong.stream().sorted(Comparator.comparingInt(Wrong::row)).toList());
    }

    /** Not what has left the shelf. */
    static boolean isWritable(@Nullable Candidate candidate, Stage stage) {
        if (candidate == null) return false;
        var entry = candidate.entry();
        if (stage == Stage.REGISTERING) return entry == null || entry.state().isWritable();
        return entry != null && stage == Stage.REVIEWING && entry.state() == EntryState.RETURNED;
    }

    private static Optional<Long> number(SheetRow row) {
        try {
            return Optional.of(Ids.parse(row.listing()));
        } catch (NotFound noNumber) {
            return Optional.empty();
        }
    }

    private Map<Long, Candidate> candidates(Campaign campaign, Registration registration, List<Long> ids) {
        var found = new HashMap<Long, Candidate>();
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            candidates
                    .of(campaign, registration, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(each -> found.put(each.judged().listing().id(), each));
        return found;
    }

    private static String title(Candidate candidate) {
        return candidate.judged().listing().content().title();
    }

    /** The rows of one listing. */
    private static final class Rows {

        private final Candidate candidate;
        private final List<Wrong> wrong;
        private final Map<List<Object>, Offer.Price> prices = new LinkedHashMap<>();
        private final Map<String, Integer> pieces = new LinkedHashMap<>();

        Rows(Candidate candidate, List<Wrong> wrong) {
            this.candidate = candidate;
            this.wrong = wrong;
        }

        Optional<Offer> offer(List<SheetRow> rows) {
            for (var row : rows) {
                price(row);
                pieces(row);
            }
            return prices.isEmpty() && pieces.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Offer(List.copyOf(prices.values()), pieces));
        }

        private void price(SheetRow row) {
            if (row.price().isEmpty()) return;
            var from = row.from().isEmpty() ? 1 : number(row.from()).orElse(0);
            if (!isPriced(row.sku(), from)) {
                wrong.add(Wrong.of(row.number(), "line"));
                return;
            }
            try {
                var price = new Offer.Price(row.sku(), from, Money.parseYuan(row.price()));
                if (prices.put(List.of(row.sku(), from), price) != null) wrong.add(Wrong.of(row.number(), "twice"));
            } catch (NumberFormatException noAmount) {
                wrong.add(Wrong.of(row.number(), "price", row.price()));
            }
        }

        private boolean isPriced(String sku, int from) {
            var listed = candidate.judged().listing().prices();
            if (listed.steps().isEmpty())
                return from == 1 && isSold(sku) && listed.find(sku, 1).isPresent();
            return sku.isEmpty() && listed.steps().stream().anyMatch(step -> step.from() == from);
        }

        private void pieces(SheetRow row) {
            if (row.pieces().isEmpty()) return;
            if (!isSold(row.sku())) wrong.add(Wrong.of(row.number(), "line"));
            else
                number(row.pieces())
                        .ifPresentOrElse(
                                count -> {
                                    if (pieces.put(row.sku(), count) != null)
                                        wrong.add(Wrong.of(row.number(), "twice"));
                                },
                                () -> wrong.add(Wrong.of(row.number(), "pieces", row.pieces())));
        }

        private boolean isSold(String sku) {
            return candidate.judged().listing().content().sales().sellable().stream()
                    .map(Sku::key)
                    .collect(Collectors.toSet())
                    .contains(sku);
        }

        /** Spreadsheets write whole numbers with grouping, or with a tail of nothing. */
        private static Optional<Integer> number(String typed) {
            var plain = typed.replace(",", "").replaceFirst("\\.0+$", "");
            return plain.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
        }
    }
}
