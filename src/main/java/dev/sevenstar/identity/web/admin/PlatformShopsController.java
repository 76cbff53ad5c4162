package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Register;
import dev.sevenstar.identity.Register.ShopEntry;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.web.StandingView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds a shop and shows what the platform holds it to be. */
@Controller
@Serves(value = Audience.STAFF, right = "people")
class PlatformShopsController {

    private static final int PAGE = 25;
    private static final int FOUND_AT_MOST = 50;

    record ShopRow(String number, String name, String company, String modelKey, String place, String opened) {}

    private final Register register;
    private final Regions regions;
    private final Shops shops;
    private final StandingView standing;

    PlatformShopsController(Register register, Regions regions, Shops shops, StandingView standing) {
        this.shops = shops;
        this.standing = standing;
        this.register = register;
        this.regions = regions;
    }

    @GetMapping("/admin/shops")
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String before,
            Locale language,
            Model model) {
        var slice =
                q.isBlank() ? register.newestShops(before, PAGE) : new Slice<>(register.shops(q, FOUND_AT_MOST), null);
        model.addAttribute("q", q);
        model.addAttribute("slice", slice.map(shop -> row(shop, language)));
        model.addAttribute("first", before == null ? null : "/admin/shops");
        model.addAttribute("next", slice.next() == null ? null : "/admin/shops?before=" + slice.next());
        return "identity/admin/shops/index";
    }

    @GetMapping("/admin/shops/{number}")
    ModelAndView show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String earlier,
            @RequestParam(required = false) @Nullable String before,
            Locale language) {
        var shop = shops.get(Ids.parse(number));
        var page = new ModelAndView("identity/admin/shops/show", "shop", shop);
        return standing.fill(page, shop.id(), "/admin/shops/" + number, earlier, before, language);
    }

    private ShopRow row(ShopEntry shop, Locale language) {
        return new ShopRow(
                Ids.text(shop.id()),
                shop.name(),
                shop.companyName(),
                shop.businessModel().key(),
                regions.place(shop.regionCode(), language),
                Times.day(shop.openedAt()));
    }
}
