package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.ChangeMany;
import dev.sevenstar.listing.ChangeMany.Act;
import dev.sevenstar.listing.ChangeMany.Effect;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One change to many listings: first what it would do to each, then done. */
@Controller
@RequestMapping("/workbench/listings/bulk-change")
@Serves(value = Audience.SHOP, right = "listing")
class BulkChangeController {

    private static final int AT_ONCE = 200;

    record Row(ListingTable.Row row, boolean does, String text) {}

    private final ShopListings listings;
    private final ListingTable table;
    private final ChangeMany many;
    private final Phrases phrases;

    BulkChangeController(ShopListings listings, ListingTable table, ChangeMany many, Phrases phrases) {
        this.listings = listings;
        this.table = table;
        this.many = many;
        this.phrases = phrases;
    }

    @GetMapping
    String new_(
            Seat seat,
            @RequestParam(defaultValue = "publish") String act,
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            Model model) {
        var chosen = Act.of(act);
        var ids = numbers.stream().limit(AT_ONCE).map(Ids::parse).toList();
        var rows = rows(seat.shopId(), chosen, listings.these(seat.shopId(), ids));
        if (rows.isEmpty()) return "redirect:/workbench/listings";
        model.addAttribute("act", chosen.key());
        model.addAttribute("rows", rows);
        model.addAttribute("doing", rows.stream().filter(Row::does).count());
        return "listing/listings/bulk";
    }

    private List<Row> rows(long shopId, Act act, List<ShopListings.Row> read) {
        var effects = many.foresee(act, shopId, idsOf(read)).values().iterator();
        return table.rows(read).stream().map(row -> row(row, effects.next())).toList();
    }

    private Row row(ListingTable.Row row, Effect effect) {
        return new Row(row, effect.does(), text(effect));
    }

    private String text(Effect effect) {
        return phrases.text(effect.key(), effect.args().toArray());
    }

    private static List<Long> idsOf(List<ShopListings.Row> rows) {
        return rows.stream().map(ShopListings.Row::id).toList();
    }

    @PostMapping
    String create(
            Seat seat,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            RedirectAttributes redirect) {
        var ids = numbers.stream().limit(AT_ONCE).map(Ids::parse).toList();
        var own = idsOf(listings.these(seat.shopId(), ids));
        var effects =
                many.apply(Act.of(act), seat.shopId(), own, Acting.as(seat)).values();
        var done = effects.stream().filter(Effect::does).count();
        effects.stream()
                .filter(effect -> !effect.does())
                .findFirst()
                .ifPresentOrElse(
                        first -> Flash.error(
                                redirect, "listing.flash.not-all", done, effects.size() - done, text(first)),
                        () -> Flash.done(redirect, "listing.flash.many", done));
        return "redirect:/workbench/listings";
    }
}
