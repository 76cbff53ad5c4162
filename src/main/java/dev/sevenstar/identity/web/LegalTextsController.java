package dev.sevenstar.identity.web;

import dev.sevenstar.identity.LegalKind;
import dev.sevenstar.identity.LegalText;
import dev.sevenstar.identity.LegalTexts;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Terms of use and privacy policy, as they are and as they were. */
@Controller
@Serves(Audience.EVERYONE)
class LegalTextsController {

    private static final int DESCRIPTION_MAX = 150;

    record VersionLink(int version, String day, String href, boolean shown) {}

    private final LegalTexts texts;

    LegalTextsController(LegalTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/terms")
    String terms(@RequestParam(defaultValue = "0") int version, Locale language, Model model) {
        return show(LegalKind.TERMS, version, language, model);
    }

    @GetMapping("/privacy")
    String privacy(@RequestParam(defaultValue = "0") int version, Locale language, Model model) {
        return show(LegalKind.PRIVACY, version, language, model);
    }

    private String show(LegalKind kind, int version, Locale language, Model model) {
        var versions = texts.versions(kind);
        var shown = version == 0 ? versions.get(0) : texts.get(kind, version);
        model.addAttribute("titleKey", kind.key());
        model.addAttribute("version", shown.version());
        model.addAttribute("day", Times.day(shown.publishedAt()));
        model.addAttribute("old", shown.version() != versions.get(0).version());
        model.addAttribute("currentHref", "/" + kind.slug());
        var blocks = Paragraphs.of(shown.in(language));
        model.addAttribute("blocks", blocks);
        model.addAttribute("description", beginning(blocks));
        model.addAttribute("versions", links(versions, shown));
        return "identity/legal/show";
    }

    /** For search engines, which show no more of it; null for a text of headings and lists only. */
    private static @Nullable String beginning(List<Paragraphs.Block> blocks) {
        var text = blocks.stream()
                .filter(block -> block.kind() == Paragraphs.Kind.TEXT)
                .map(Paragraphs.Block::text)
                .collect(Collectors.joining(" "));
        return text.isBlank()
                ? null
                : text.substring(0, Math.min(text.length(), DESCRIPTION_MAX)).strip();
    }

    private static List<VersionLink> links(List<LegalText> versions, LegalText shown) {
        return versions.stream()
                .map(t -> new VersionLink(
                        t.version(),
                        Times.day(t.publishedAt()),
                        "/" + t.kind().slug() + "?version=" + t.version(),
                        t.version() == shown.version()))
                .toList();
    }
}
