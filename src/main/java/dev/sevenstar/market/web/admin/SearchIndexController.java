package dev.sevenstar.market.web.admin;

import dev.sevenstar.market.IndexState;
import dev.sevenstar.media.Weights;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the search of this node stands against the market, and the button that has it built anew. */
@Controller
@RequestMapping("/admin/search-index")
@Serves(value = Audience.STAFF, right = "operations")
class SearchIndexController {

    /** @param rebuilt how many a rebuild has written; null when none is going on */
    record StateView(
            String listings,
            String bytes,
            @Nullable String upTo,
            long lag,
            boolean behind,
            @Nullable String rebuilt) {

        private static final long LATE_SECONDS = 5;

        static StateView of(IndexState state) {
            var lag = state.lag().toSeconds();
            return new StateView(
                    String.format("%,d", state.listings()),
                    Weights.text(state.bytes()),
                    state.upTo().map(Times::minute).orElse(null),
                    lag,
                    lag > LATE_SECONDS,
                    state.rebuilt().map(count -> String.format("%,d", count)).orElse(null));
        }
    }

    private final IndexState state;
    private final Audit audit;

    SearchIndexController(IndexState state, Audit audit) {
        this.state = state;
        this.audit = audit;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("state", StateView.of(state));
        return "market/admin/search-index/show";
    }

    @PostMapping("/rebuilds")
    String create(RedirectAttributes redirect) {
        state.rebuild();
        audit.record("market.index-rebuilt", "search-index", String.valueOf(state.listings()), null, null);
        Flash.done(redirect, "market.index.rebuild.asked");
        return "redirect:/admin/search-index";
    }
}
