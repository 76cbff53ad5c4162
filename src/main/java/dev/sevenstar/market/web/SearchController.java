package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.market.ListingSearch;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;

@Controller("marketSearchController")
@RequestMapping("/search")
@Serves(Audience.EVERYONE)
class SearchController {

    private static final String PATH = "/search";
    private static final int WORDS = 8;
    private static final int CATEGORIES = 2;
    private static final int PER_MINUTE = 240;

    /** @param note what it is, where it is no plain word */
    record Suggestion(
            String text, @Nullable String note, @Nullable String href) {}

    private final Browse browse;
    private final ListingSearch search;
    private final Catalog catalog;
    private final Speech speech;
    private final Seen seen;
    private final Throttle throttle;

    SearchController(
            Browse browse, ListingSearch search, Catalog catalog, Speech speech, Seen seen, Throttle throttle) {
        this.browse = browse;
        this.search = search;
        this.catalog = catalog;
        this.speech = speech;
        this.seen = seen;
        this.throttle = throttle;
    }

    @GetMapping
    @Kept(params = {"q", "category", "a", "from", "to", "moq", "region", "within", "online", "sort", "cursor", "exact"})
    String index(@RequestParam MultiValueMap<String, String> params, Model model, HttpServletRequest request) {
        throttle.take("market-search " + request.getRemoteAddr(), PER_MINUTE, Duration.ofMinutes(1));
        var asked = Asked.of(PATH, params);
        var results = browse.answer(asked, PATH, null, null);
        model.addAttribute("results", results);
        if (isLanding(asked, results)) landing(asked.text(), model);
        else {
            seen.as(model, PATH, speech.say("market.search.title"), speech.say("market.search.description"));
            seen.unlisted(model);
        }
        return "market/search/index";
    }

    /** A category's word that has goods. What anybody may type is no page of its own for a search engine. */
    private boolean isLanding(Asked asked, Results results) {
        var text = asked.text();
        return asked.isWordsAlone()
                && text.length() > 1
                && !results.cards().isEmpty()
                && catalog.search(text, CATEGORIES).stream()
                        .map(hit -> hit.leaf().name())
                        .anyMatch(name -> name.zh().contains(text) || name.en().equalsIgnoreCase(text));
    }

    private void landing(String word, Model model) {
        seen.as(
                model,
                PATH + "?q=" + UriUtils.encode(word, StandardCharsets.UTF_8),
                speech.say("market.search.title.of", word),
                speech.say("market.search.description.of", word));
    }

    @GetMapping("/suggestions")
    @ResponseBody
    ResponseEntity<List<Suggestion>> suggestions(
            @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        throttle.take("market-suggest " + request.getRemoteAddr(), PER_MINUTE * 2, Duration.ofMinutes(1));
        var found = new ArrayList<Suggestion>();
        for (var word : search.suggest(q, WORDS)) found.add(new Suggestion(word, null, null));
        for (var hit : catalog.search(q, CATEGORIES))
            found.add(new Suggestion(
                    speech.name(hit.leaf().name()),
                    speech.say("market.suggest.category"),
                    "/categories/" + hit.leaf().id()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(30)).cachePrivate())
                .body(found);
    }
}
