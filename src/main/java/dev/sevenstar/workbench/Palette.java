package dev.sevenstar.workbench;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.text.Pinyin;
import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.PaletteAction;
import dev.sevenstar.shared.web.PaletteSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One box for everything: go to a page, begin something, find a thing. */
@Component
public class Palette {

    private static final int EACH = 6;
    private static final int SHORTEST = 2;

    public record Line(String text, @Nullable String note, String href, String icon) {}

    public record Group(String key, List<Line> lines) {}

    private final List<NavEntry> pages;
    private final List<PaletteAction> actions;
    private final List<PaletteSource> sources;
    private final MessageSource messages;

    Palette(
            ObjectProvider<NavEntry> pages,
            ObjectProvider<PaletteAction> actions,
            ObjectProvider<PaletteSource> sources,
            MessageSource messages) {
        this.pages = pages.stream()
                .filter(p -> p.area() == NavEntry.Area.WORKBENCH)
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(PaletteAction::order))
                .toList();
        this.sources = sources.stream().toList();
        this.messages = messages;
    }

    public List<Group> find(Seat seat, String typed, Locale locale) {
        var words = typed.strip();
        var groups = new ArrayList<Group>();
        groups.add(new Group("workbench.palette.do", actions(seat, words, locale)));
        groups.add(new Group("workbench.palette.go", pages(seat, words, locale)));
        if (words.length() >= SHORTEST)
            for (var source : sources)
                if (seat.may(source.right())) groups.add(new Group(source.key(), hits(source, seat, words)));
        groups.removeIf(g -> g.lines().isEmpty());
        return groups;
    }

    private List<Line> actions(Seat seat, String words, Locale locale) {
        return actions.stream()
                .filter(a -> seat.may(a.right()) && matches(a.key(), words))
                .map(a -> new Line(messages.getMessage(a.key(), null, locale), null, a.href(), a.icon()))
                .toList();
    }

    private List<Line> pages(Seat seat, String words, Locale locale) {
        return pages.stream()
                .filter(p -> seat.may(p.right()) && matches(p.key(), words))
                .map(p -> new Line(messages.getMessage(p.key(), null, locale), null, p.href(), p.icon()))
                .toList();
    }

    private static List<Line> hits(PaletteSource source, Seat seat, String words) {
        return source.find(seat.shopId(), words, EACH).stream()
                .map(h -> new Line(h.text(), h.note(), h.href(), source.icon()))
                .toList();
    }

    /** In either language, in Chinese also by sound and initials: people type what comes to mind. */
    private boolean matches(String key, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var chinese = messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
        var english = messages.getMessage(key, null, Locale.ENGLISH);
        return chinese.toLowerCase(Locale.ROOT).contains(wanted)
                || english.toLowerCase(Locale.ROOT).contains(wanted)
                || sounds(chinese, wanted);
    }

    private static boolean sounds(String chinese, String wanted) {
        if (wanted.length() < SHORTEST) return false;
        return Pinyin.match(chinese, wanted) != Pinyin.Match.NONE;
    }
}
