package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.WordEntry;
import dev.sevenstar.catalog.WordFamily;
import dev.sevenstar.catalog.WordList;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.web.Tab;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a page of the word list, for all who show it. */
@Component
class WordPages {

    private static final int PAGE = 50;
    private static final int LONGEST = 60;

    private final WordList list;
    private final Speech speech;

    WordPages(WordList list, Speech speech) {
        this.list = list;
        this.speech = speech;
    }

    Map<String, Object> list(WordEntry.Kind kind, String q, String familyName, String after) {
        var family = Arrays.stream(WordFamily.values())
                .filter(known -> known.name().equals(familyName))
                .findFirst()
                .orElse(null);
        var asked = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        var slice = Slice.of(list.list(kind, asked, family, after, PAGE + 1), PAGE, WordEntry::phrase);
        var model = new HashMap<String, Object>();
        model.put("kind", kind.name());
        model.put("exemptions", kind == WordEntry.Kind.EXEMPTION);
        model.put("q", asked);
        model.put("family", family == null ? "" : family.name());
        model.put("families", speech.options(WordFamily.values(), "catalog.words.family."));
        model.put(
                "rows",
                slice.rows().stream().map(entry -> WordRow.of(entry, speech)).toList());
        model.put("tabs", tabs(kind));
        model.put("first", after.isEmpty() ? "" : href(kind, asked, familyName, ""));
        model.put("next", slice.next() == null ? "" : href(kind, asked, familyName, slice.next()));
        return model;
    }

    private List<Tab> tabs(WordEntry.Kind shown) {
        return Arrays.stream(WordEntry.Kind.values())
                .map(kind -> new Tab(
                        speech.say("catalog.words.kind." + kind.name().toLowerCase(Locale.ROOT)),
                        "/admin/words?kind=" + kind,
                        kind == shown,
                        null))
                .toList();
    }

    private static String href(WordEntry.Kind kind, String q, String family, String after) {
        return UriComponentsBuilder.fromPath("/admin/words")
                .queryParam("kind", kind)
                .queryParam("q", q)
                .queryParam("family", family)
                .queryParam("after", after)
                .encode()
                .build()
                .toUriString();
    }
}
