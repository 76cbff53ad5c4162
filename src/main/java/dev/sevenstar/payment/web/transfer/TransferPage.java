package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.payment.transfer.HandleTransfer;
import dev.sevenstar.payment.transfer.Match;
import dev.sevenstar.payment.transfer.MatchTransfers;
import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.payment.transfer.SlipCode;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.payment.transfer.TransferUse;
import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One transfer beside the orders it could be for. */
@Component
class TransferPage {

    private static final int CANDIDATES = 30;
    private static final int SEARCHED = 2_000;

    record View(
            String number,
            int acts,
            String amount,
            String on,
            String payer,
            String account,
            String remark,
            String left,
            String leftTyped,
            boolean usable,
            boolean open,
            boolean confirmed,
            boolean returnable,
            TransferWords.Mark mark,
            String why,
            String by,
            String note,
            String returned) {}

    /** An order it could be for. */
    record Candidate(
            String number,
            String href,
            String buyer,
            String code,
            String missing,
            String told,
            boolean chosen,
            String amount) {}

    /** An order it was used for. */
    record Used(String number, String href, String amount, TransferWords.Mark mark) {}

    private final Transfers transfers;
    private final HandleTransfer handle;
    private final Slips slips;
    private final MatchTransfers matches;
    private final TransferWords words;

    TransferPage(Transfers transfers, HandleTransfer handle, Slips slips, MatchTransfers matches, TransferWords words) {
        this.transfers = transfers;
        this.handle = handle;
        this.slips = slips;
        this.matches = matches;
        this.words = words;
    }

    void lay(Transfer transfer, String find, Model model) {
        lay(transfer, find, Map.of(), List.of(), null, model);
    }

    /** With what was typed and why it cannot be. */
    void layAgain(Transfer transfer, Map<String, String> typed, List<String> chosen, Refused refused, Model model) {
        var now = transfers.get(transfer.key());
        lay(now, "", typed, chosen, refused, model);
    }

    private void lay(
            Transfer transfer,
            String find,
            Map<String, String> typed,
            List<String> chosen,
            @Nullable Refused refused,
            Model model) {
        var left = handle.left(transfer);
        var match = transfer.state() == State.OPEN
                ? matches.of(transfer.key().shopId(), List.of(transfer)).get(transfer.number())
                : null;
        model.addAttribute("transfer", view(transfer, left, match));
        model.addAttribute("find", find);
        model.addAttribute("problem", refused == null ? "" : words.say(refused.key(), refused.args()));
        model.addAttribute("note", typed.getOrDefault("note", ""));
        model.addAttribute("used", used(transfer));
        var candidates = left.isPositive() && transfer.state() != State.PASSED
                ? candidates(transfer, find, left, match, refused == null ? null : chosen, typed)
                : List.<Candidate>of();
        model.addAttribute("candidates", candidates);
    }

    private View view(Transfer transfer, Money left, @Nullable Match match) {
        var line = transfer.line();
        var usable = left.isPositive() && transfer.state() != State.PASSED;
        return new View(
                transfer.number(),
                transfer.acts(),
                transfer.amount().toString(),
                line.on().toString(),
                line.payer().isEmpty() ? words.say("payment.transfers.nameless") : line.payer(),
                transfer.account(),
                line.remark(),
                left.toString(),
                left.toYuan(),
                usable,
                transfer.state() == State.OPEN,
                transfer.state() == State.CONFIRMED,
                transfer.state() == State.CONFIRMED && left.isPositive(),
                words.mark(transfer, match),
                match == null ? "" : words.why(match),
                transfer.byName().isEmpty() && transfer.state() == State.CONFIRMED
                        ? words.say("payment.transfers.by-itself")
                        : transfer.byName(),
                transfer.note(),
                transfer.returned().isPositive() ? transfer.returned().toString() : "");
    }

    private List<Used> used(Transfer transfer) {
        return transfers.uses(transfer.key()).stream()
                .map(use -> new Used(
                        Ids.text(use.reference()),
                        "/workbench/orders/" + Ids.text(use.reference()),
                        use.amount().toString(),
                        new TransferWords.Mark(
                                tone(use.state()), words.say(use.state().key()))))
                .toList();
    }

    private static String tone(TransferUse.State state) {
        return switch (state) {
            case HELD -> "amber";
            case BOOKED -> "green";
            case UNDONE -> "";
        };
    }

    /** What it seems to be for comes first and is chosen, unless a person chose otherwise. */
    private List<Candidate> candidates(
            Transfer transfer,
            String find,
            Money left,
            @Nullable Match match,
            @Nullable List<String> chosen,
            Map<String, String> typed) {
        var open = slips.open(transfer.key().shopId(), null, SEARCHED).rows();
        var names = words.names(open);
        Set<Long> meant = match == null
                ? Set.of()
                : match.orders().stream().map(each -> each.reference()).collect(Collectors.toSet());
        var shown = new ArrayList<Slip>();
        open.stream().filter(each -> meant.contains(each.reference())).forEach(shown::add);
        open.stream()
                .filter(each -> !meant.contains(each.reference()))
                .filter(each -> isFound(each, names.getOrDefault(each.buyer(), ""), find))
                .limit(CANDIDATES)
                .forEach(shown::add);
        var candidates = new ArrayList<Candidate>();
        var rest = left;
        for (var slip : shown) {
            var ticked = chosen == null ? meant.contains(slip.reference()) : chosen.contains(slip.number());
            var part = rest.isBelow(slip.missing()) ? rest : slip.missing();
            if (ticked) rest = rest.minus(part);
            var told = slip.told();
            candidates.add(new Candidate(
                    slip.number(),
                    "/workbench/orders/" + slip.number(),
                    names.getOrDefault(slip.buyer(), ""),
                    slip.code().shown(),
                    slip.missing().toString(),
                    told == null ? "" : words.say("payment.transfers.told", told.on(), told.amount(), told.payer()),
                    ticked,
                    Objects.requireNonNullElse(
                            typed.get("amount-" + slip.number()),
                            (part.isPositive() ? part : slip.missing()).toYuan())));
        }
        return candidates;
    }

    /** By the number of the order, its code, its amount, or who pays. */
    private static boolean isFound(Slip slip, String buyer, String find) {
        var words = find.strip();
        if (words.isEmpty()) return true;
        var told = slip.told();
        return slip.number().equals(words.toLowerCase(Locale.ROOT))
                || SlipCode.in(words).contains(slip.code())
                || slip.missing().toYuan().equals(words)
                || buyer.contains(words)
                || told != null && told.payer().contains(words);
    }
}
