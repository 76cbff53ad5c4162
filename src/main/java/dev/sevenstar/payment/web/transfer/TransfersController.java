package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.transfer.Match;
import dev.sevenstar.payment.transfer.MatchTransfers;
import dev.sevenstar.payment.transfer.Proofs;
import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came into a shop's own account, and what should come. */
@Controller
@RequestMapping(TransferWords.HOME)
@Serves(value = Audience.SHOP, right = "money")
class TransfersController {

    private static final int PAGE = 50;

    private final Transfers transfers;
    private final Slips slips;
    private final Proofs proofs;
    private final MatchTransfers matches;
    private final TransferWords words;

    TransfersController(Transfers transfers, Slips slips, Proofs proofs, MatchTransfers matches, TransferWords words) {
        this.transfers = transfers;
        this.slips = slips;
        this.proofs = proofs;
        this.matches = matches;
        this.words = words;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var here = List.of("expected", "confirmed", "passed").contains(show) ? show : "open";
        var first = here.equals("open") ? TransferWords.HOME : TransferWords.HOME + "?show=" + here;
        model.addAttribute("here", here);
        model.addAttribute("tabs", words.tabs(here));
        model.addAttribute("first", before == null ? null : first);
        var next = here.equals("expected") ? expected(seat, before, model) : came(seat, here, before, model);
        model.addAttribute("next", next == null ? null : TransferWords.HOME + "?show=" + here + "&before=" + next);
        return "payment/transfers/index";
    }

    private @Nullable String came(Seat seat, String here, @Nullable String before, Model model) {
        var state =
                switch (here) {
                    case "confirmed" -> State.CONFIRMED;
                    case "passed" -> State.PASSED;
                    default -> State.OPEN;
                };
        var slice = transfers.page(seat.shopId(), state, before, PAGE);
        var found = state == State.OPEN ? matches.of(seat.shopId(), slice.rows()) : Map.<String, Match>of();
        model.addAttribute("lines", rows(slice, found));
        return slice.next();
    }

    private List<TransferWords.LineRow> rows(Slice<Transfer> slice, Map<String, Match> found) {
        return slice.rows().stream()
                .map(each -> words.row(each, found.get(each.number())))
                .toList();
    }

    private @Nullable String expected(Seat seat, @Nullable String after, Model model) {
        var slice = slips.open(seat.shopId(), after, PAGE);
        var names = words.names(slice.rows());
        var files = proofs.of(slice.rows().stream().map(Slip::reference).toList());
        model.addAttribute(
                "slips",
                slice.rows().stream()
                        .map(each -> words.row(
                                each,
                                names,
                                files.getOrDefault(each.reference(), List.of()).size()))
                        .toList());
        return slice.next();
    }

    /** What the buyer said and showed. */
    @GetMapping("/expected/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var slip = slips.get(seat.shopId(), Ids.parse(number));
        var files = proofs.of(slip);
        model.addAttribute("slip", words.row(slip, words.names(List.of(slip)), files.size()));
        model.addAttribute("note", slip.told() == null ? "" : slip.told().note());
        model.addAttribute("files", files.stream().map(SlipPage.File::of).toList());
        return "payment/transfers/expected";
    }

    @GetMapping("/expected/{number}/proofs/{file}")
    ResponseEntity<byte[]> proof(Seat seat, @PathVariable String number, @PathVariable String file) {
        var slip = slips.get(seat.shopId(), Ids.parse(number));
        return SlipPage.answer(proofs, proofs.get(slip, file));
    }
}
