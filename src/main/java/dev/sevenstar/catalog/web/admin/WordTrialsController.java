package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.ProhibitedWords;
import dev.sevenstar.catalog.WordEntry;
import dev.sevenstar.catalog.WordFamily;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries a text against the list as a listing would be tried; nothing is kept of it. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
class WordTrialsController {

    private static final int LONGEST = 5000;

    /** A piece of the text; {@code level} is empty where nothing was found. */
    record Piece(String text, String level) {}

    /** What was found, in words. */
    record Found(String text, String word, boolean blocks, String family, String article, String advice) {}

    private final ProhibitedWords prohibited;
    private final WordPages pages;
    private final Speech speech;

    WordTrialsController(ProhibitedWords prohibited, WordPages pages, Speech speech) {
        this.prohibited = prohibited;
        this.pages = pages;
        this.speech = speech;
    }

    @PostMapping("/admin/words/trials")
    String create(@RequestParam(defaultValue = "") String text, Model model) {
        var tried = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var hits = prohibited.find(tried);
        model.addAllAttributes(pages.list(WordEntry.Kind.WORD, "", "", ""));
        model.addAttribute("text", tried);
        model.addAttribute("pieces", pieces(tried, hits));
        model.addAttribute("hits", hits.stream().map(hit -> found(tried, hit)).toList());
        return "catalog/words/index";
    }

    private Found found(String text, ProhibitedWords.Hit hit) {
        return new Found(
                text.substring(hit.start(), hit.end()),
                hit.word(),
                hit.blocks(),
                speech.say(hit.family().key()),
                speech.say(WordFamily.articleKey(hit.article())),
                speech.say(hit.adviceKey()));
    }

    private static List<Piece> pieces(String text, List<ProhibitedWords.Hit> hits) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var hit : hits) {
            if (hit.start() > at) pieces.add(new Piece(text.substring(at, hit.start()), ""));
            pieces.add(new Piece(text.substring(hit.start(), hit.end()), hit.blocks() ? "block" : "warn"));
            at = hit.end();
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), ""));
        return pieces;
    }
}
