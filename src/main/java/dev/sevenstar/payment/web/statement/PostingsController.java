package dev.sevenstar.payment.web.statement;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Entry;
import dev.sevenstar.payment.ledger.KeptPosting;
import dev.sevenstar.payment.ledger.Statements;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One posting: where the money came from and where it went, to the fen. */
@Controller
@Serves(value = Audience.SHOP, right = "money")
class PostingsController {

    private static final String PATH = StatementAsked.PATH + "/postings/";

    /** One account of a posting; what it lost and what it gained. */
    record Side(String account, String party, String went, String came) {}

    private final Statements statements;
    private final PostingWords words;

    PostingsController(Statements statements, PostingWords words) {
        this.statements = statements;
        this.words = words;
    }

    @GetMapping(PATH + "{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var posting = statements.posting(seat.shopId(), Ids.parse(number)).orElseThrow(NotFound::new);
        var buyer = posting.buyer() == 0
                ? ""
                : words.names(List.of(posting.buyer())).getOrDefault(posting.buyer(), "");
        model.addAttribute("number", number);
        model.addAttribute("kind", words.say(posting.kind().key()));
        model.addAttribute("on", posting.on().toString());
        model.addAttribute("at", Times.minute(posting.at()));
        model.addAttribute("buyer", buyer);
        model.addAttribute("about", posting.reference() == 0 ? "" : Ids.text(posting.reference()));
        model.addAttribute("aboutHref", PostingWords.href(posting.kind(), posting.reference()));
        model.addAttribute("reverses", link(posting.reverses()));
        model.addAttribute("reversedBy", link(posting.reversedBy()));
        model.addAttribute(
                "sides",
                posting.entries().stream().map(entry -> side(entry, buyer)).toList());
        model.addAttribute("sum", sum(posting));
        return "payment/postings/show";
    }

    private static @Nullable String link(@Nullable Long posting) {
        return posting == null ? null : PATH + Ids.text(posting);
    }

    private static Money sum(KeptPosting posting) {
        return posting.entries().stream()
                .map(Entry::amount)
                .filter(Money::isPositive)
                .reduce(Money.ZERO, Money::plus);
    }

    private Side side(Entry entry, String buyer) {
        var amount = entry.amount();
        return new Side(
                words.say(entry.account().kind().key()),
                party(entry, buyer),
                amount.isPositive() ? "" : Money.ZERO.minus(amount).toString(),
                amount.isPositive() ? amount.toString() : "");
    }

    private String party(Entry entry, String buyer) {
        var kind = entry.account().kind();
        if (kind.party() == AccountKind.Party.SHOP) return "";
        if (kind.party() == AccountKind.Party.BUYER) return buyer;
        return Arrays.stream(Partner.values())
                .filter(partner -> partner.number() == entry.account().party())
                .findFirst()
                .map(partner -> words.say(partner.key()))
                .orElse("");
    }
}
