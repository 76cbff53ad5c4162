package dev.sevenstar.market.web;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller("marketShopsController")
@RequestMapping("/shops/{number}")
@Serves(Audience.EVERYONE)
class ShopsController {

    private final Shops shops;
    private final ShopCards cards;
    private final Browse browse;
    private final Speech speech;
    private final Seen seen;
    private final ClosedShops closed;

    ShopsController(Shops shops, ShopCards cards, Browse browse, Speech speech, Seen seen, ClosedShops closed) {
        this.closed = closed;
        this.shops = shops;
        this.cards = cards;
        this.browse = browse;
        this.speech = speech;
        this.seen = seen;
    }

    @GetMapping
    @Kept(params = {"q", "category", "a", "from", "to", "moq", "region", "within", "online", "sort", "cursor", "exact"})
    String show(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> params,
            Model model,
            HttpServletResponse response) {
        var shop = shops.get(Ids.parse(number));
        if (!shop.isOpen()) return closed.show(shop, model, response);
        var card = cards.of(shop);
        var asked = Asked.of(card.href(), params);
        var results = browse.answer(asked, card.href(), null, shop.id());
        model.addAttribute("shop", card);
        model.addAttribute("introduction", shop.introduction());
        model.addAttribute("results", results);
        model.addAttribute("isFront", asked.isFront());
        seen.as(
                model,
                card.href(),
                card.name(),
                speech.say("market.shop.description", card.name(), card.place(), card.model(), results.count()));
        seen.data(
                model,
                Map.of(
                        "@context",
                        "https://schema.org",
                        "@type",
                        "Organization",
                        "name",
                        card.company(),
                        "alternateName",
                        card.name(),
                        "url",
                        seen.base() + card.href(),
                        "address",
                        Map.of("@type", "PostalAddress", "addressCountry", "CN", "addressRegion", card.place())));
        if (!asked.isFront()) seen.unlisted(model);
        return "market/shops/show";
    }
}
