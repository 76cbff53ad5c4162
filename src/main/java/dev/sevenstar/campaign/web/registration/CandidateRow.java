package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.OfferRules.Problem;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.JudgedRow;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listing on the registration page.
 *
 * @param state in words, empty while nothing is brought of it
 * @param writable its offer can be written now
 * @param withdrawable it can be taken back at once
 * @param leavable its shop can ask to take it back
 * @param problems of the offer as a whole
 */
record CandidateRow(
        String number,
        JudgedRow listing,
        boolean picked,
        boolean writable,
        boolean withdrawable,
        boolean leavable,
        String state,
        String tone,
        String reason,
        List<PriceField> prices,
        List<PiecesField> pieces,
        List<String> problems) {

    /** @param most the highest price that is taken, empty where none is */
    record PriceField(String name, String label, String listed, String most, String value, String error) {}

    record PiecesField(String name, String label, int stock, String value, String error) {}

    static CandidateRow of(
            Candidate candidate, Stage stage, Typed typed, Map<String, String> errors, CampaignWords words) {
        var listing = candidate.judged().listing();
        var fields = new OfferFields(candidate, typed.fields());
        var entry = candidate.entry();
        var state = entry == null ? null : entry.state();
        return new CandidateRow(
                listing.number(),
                JudgedRow.of(candidate.judged(), words),
                typed.picks(listing.number(), state != null && state != EntryState.WITHDRAWN),
                isWritable(state, stage) && candidate.judged().fits(),
                (state == EntryState.SUBMITTED || state == EntryState.RETURNED)
                        && stage.compareTo(Stage.REVIEWING) <= 0,
                state == EntryState.APPROVED && stage.compareTo(Stage.REVIEWING) <= 0,
                state == null ? "" : words.say(state.key()),
                tone(state),
                entry == null ? "" : entry.reason(),
                fields.cells().stream()
                        .map(cell -> price(cell, fields, candidate, errors, words))
                        .toList(),
                fields.skus().stream()
                        .map(sku -> pieces(sku, fields, candidate, errors, words))
                        .toList(),
                candidate.problems().stream()
                        .filter(problem -> problem.price() == null && problem.sku() == null)
                        .map(problem -> say(problem, words))
                        .toList());
    }

    /** While the staff review, only what they have returned. */
    static boolean isWritable(@Nullable EntryState state, Stage stage) {
        return switch (stage) {
            case REGISTERING -> state == null || state.isWritable();
            case REVIEWING -> state == EntryState.RETURNED;
            default -> false;
        };
    }

    private static String tone(@Nullable EntryState state) {
        if (state == null) return "";
        return switch (state) {
            case DRAFT, WITHDRAWN -> "";
            case SUBMITTED -> "blue";
            case RETURNED, LEAVING -> "amber";
            case APPROVED -> "green";
            case REJECTED -> "red";
        };
    }

    private static PriceField price(
            OfferFields.Cell cell,
            OfferFields fields,
            Candidate candidate,
            Map<String, String> errors,
            CampaignWords words) {
        var name = fields.priceField(cell);
        var stored = candidate.problems().stream()
                .filter(problem -> problem.price() != null
                        && problem.price().sku().equals(cell.sku())
                        && problem.price().from() == cell.from())
                .map(problem -> say(problem, words))
                .findFirst();
        return new PriceField(
                name,
                cell.sku().isEmpty()
                        ? words.say("campaign.offer.from", cell.from())
                        : cell.sku().replace("|", " / "),
                cell.listed().toString(),
                candidate
                        .rules()
                        .most(cell.sku(), cell.from())
                        .map(Money::toString)
                        .orElse(""),
                fields.price(cell),
                Optional.ofNullable(errors.get(name))
                        .map(words::say)
                        .or(() -> stored)
                        .orElse(""));
    }

    private static PiecesField pieces(
            String sku, OfferFields fields, Candidate candidate, Map<String, String> errors, CampaignWords words) {
        var name = fields.piecesField(sku);
        var stored = candidate.problems().stream()
                .filter(problem -> sku.equals(problem.sku()))
                .map(problem -> say(problem, words))
                .findFirst();
        return new PiecesField(
                name,
                sku.equals(Sku.SINGLE) ? words.say("campaign.offer.pieces") : sku.replace("|", " / "),
                candidate.judged().listing().stockOf(sku),
                fields.pieces(sku),
                Optional.ofNullable(errors.get(name))
                        .map(words::say)
                        .or(() -> stored)
                        .orElse(""));
    }

    static String say(Problem problem, CampaignWords words) {
        return words.say(problem.key(), problem.args().toArray());
    }
}
