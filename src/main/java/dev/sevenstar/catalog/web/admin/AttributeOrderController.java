package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.AttributeSets;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The order in which a leaf asks. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
class AttributeOrderController {

    private final AttributeSets sets;

    AttributeOrderController(AttributeSets sets) {
        this.sets = sets;
    }

    @PostMapping("/admin/categories/{categoryId}/attributes/order")
    String create(
            @PathVariable long categoryId,
            @RequestParam long version,
            @RequestParam @Nullable Long up,
            @RequestParam @Nullable Long down) {
        var moved = up == null ? down : up;
        if (moved != null)
            sets.change(categoryId, version, "catalog.attribute-moved", set -> set.moved(moved, up != null));
        return "redirect:/admin/categories/" + categoryId;
    }
}
