package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Register;
import dev.sevenstar.identity.Register.ShopEntry;
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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Serves(value = Audience.STAFF, right = "people")
class PlatformShopsController {

    private static final int PAGE = 25;
    private static final int FOUND_AT_MOST = 50;

    record ShopRow(String number, String name, String company, String modelKey, String place, String opened) {}

    private final Register register;
    private final Regions regions;

    PlatformShopsController(Register register, Regions regions) {
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
