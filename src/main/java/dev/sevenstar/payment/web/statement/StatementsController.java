package dev.sevenstar.payment.web.statement;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.ledger.Purse;
import dev.sevenstar.payment.ledger.Statement;
import dev.sevenstar.payment.ledger.StatementLine;
import dev.sevenstar.payment.ledger.StatementQuery;
import dev.sevenstar.payment.ledger.Statements;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What moved in a shop's purses in a month, line by line. */
@Controller
@RequestMapping(StatementAsked.PATH)
@Serves(value = Audience.SHOP, right = "money")
class StatementsController {

    private static final int PAGE = 50;

    private final Statements statements;
    private final PostingWords words;
    private final Clock clock;

    StatementsController(Statements statements, PostingWords words, Clock clock) {
        this.statements = statements;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Seat seat, StatementAsked asked, @RequestParam(required = false) @Nullable String after, Model model) {
        var now = YearMonth.now(clock.withZone(Times.ZONE));
        var query = asked.query(seat.shopId(), now);
        var page = statements.page(query, after, PAGE);
        fill(model, query, page);
        model.addAttribute("lost", asked.isLost());
        model.addAttribute("order", asked.isLost() ? asked.order() : number(query.reference()));
        model.addAttribute("purses", purses(query, page));
        model.addAttribute("kinds", kinds());
        model.addAttribute(
                "earlier", StatementAsked.href(of(query, query.month().minusMonths(1)), "", null));
        model.addAttribute(
                "later",
                query.month().isBefore(now)
                        ? StatementAsked.href(of(query, query.month().plusMonths(1)), "", null)
                        : null);
        model.addAttribute("first", after == null ? null : StatementAsked.href(query, "", null));
        model.addAttribute(
                "next",
                page.lines().next() == null
                        ? null
                        : StatementAsked.href(query, "", page.lines().next()));
        if (seat.may("export")) {
            model.addAttribute("xlsx", StatementAsked.href(query, "/xlsx", null));
            model.addAttribute("pdf", StatementAsked.href(query, "/pdf", null));
            model.addAttribute("csv", StatementAsked.href(query, "/csv", null));
        }
        return "payment/statements/index";
    }

    private void fill(Model model, StatementQuery query, Statement page) {
        var names = words.names(
                page.lines().rows().stream().map(StatementLine::buyer).toList());
        model.addAttribute("purse", query.purse());
        model.addAttribute("month", query.month().toString());
        model.addAttribute("kind", query.kind());
        model.addAttribute("buyer", number(query.buyer()));
        model.addAttribute("narrowed", query.isNarrowed());
        model.addAttribute("all", StatementAsked.href(all(query), "", null));
        model.addAttribute("opening", page.opening().of(query.purse()));
        model.addAttribute("closing", page.closing().of(query.purse()));
        model.addAttribute("came", page.came());
        model.addAttribute("went", page.went());
        model.addAttribute(
                "buyerName",
                query.buyer() == 0 ? "" : words.names(List.of(query.buyer())).getOrDefault(query.buyer(), ""));
        model.addAttribute("rows", StatementRow.of(query, page.lines().rows(), page.before(), names, words));
    }

    private static String number(long id) {
        return id == 0 ? "" : Ids.text(id);
    }

    private static StatementQuery all(StatementQuery query) {
        return new StatementQuery(query.shopId(), query.purse(), query.month(), null, 0, 0);
    }

    private static StatementQuery of(StatementQuery query, YearMonth month) {
        return new StatementQuery(query.shopId(), query.purse(), month, query.kind(), query.buyer(), query.reference());
    }

    private List<Tab> purses(StatementQuery query, Statement page) {
        return Arrays.stream(Purse.values())
                .map(purse -> new Tab(
                        words.say(purse.key()),
                        StatementAsked.href(
                                new StatementQuery(
                                        query.shopId(), purse, query.month(), null, query.buyer(), query.reference()),
                                "",
                                null),
                        purse == query.purse(),
                        page.closing().of(purse).toString()))
                .toList();
    }

    private List<Option> kinds() {
        return Arrays.stream(PostingKind.values())
                .map(kind -> new Option(kind.name(), words.say(kind.key())))
                .toList();
    }
}
