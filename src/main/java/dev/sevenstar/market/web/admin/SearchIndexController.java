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

/** How the search of each node stands against the market, and the button that has all of them built anew. */
@Controller
@RequestMapping("/admin/search-index")
@Serves(value = Audience.STAFF, right = "operations")
class SearchIndexController {

    /** @param rebuilt how many a rebuild has written; null when none is going on */
    record StateView(
            String name,
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
                    state.name(),
                    String.format("%,d", state.listings()),
                    Weights.text(state.bytes()),
                    state.upTo().map(Times::minute).orElse(null),
                    lag,
                    lag > LATE_SECONDS,
                    state.rebuilt().map(count -> String.format("%,d", count)).orElse(null));
        }
    }

    /** @param upTo when every change before was in its index; null as long as it has not begun */
    record NodeView(
            String name,
            String listings,
            @Nullable String upTo,
            String bytes,
            @Nullable String rebuilt,
            @Nullable String silentSince) {

        static NodeView of(IndexState.Other node) {
            return new NodeView(
                    node.name(),
                    String.format("%,d", node.listings()),
                    node.upTo().map(Times::minute).orElse(null),
                    Weights.text(node.bytes()),
                    node.rebuilt().map(count -> String.format("%,d", count)).orElse(null),
                    node.silent() ? Times.minute(node.seenAt()) : null);
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
        model.addAttribute("others", state.others().stream().map(NodeView::of).toList());
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
