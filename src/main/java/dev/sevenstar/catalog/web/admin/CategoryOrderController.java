package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Categories;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The order in which siblings stand. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
class CategoryOrderController {

    private final Categories categories;

    CategoryOrderController(Categories categories) {
        this.categories = categories;
    }

    @PostMapping("/admin/categories/order")
    String create(@RequestParam @Nullable Long up, @RequestParam @Nullable Long down) {
        var moved = up == null ? down : up;
        if (moved == null) return "redirect:/admin/categories";
        categories.move(moved, up != null);
        var parent = categories.get(moved).parentId();
        return "redirect:/admin/categories" + (parent == null ? "" : "/" + parent);
    }
}
