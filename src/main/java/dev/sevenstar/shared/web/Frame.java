package dev.sevenstar.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What a layout shows around the page. Made for every page, computed when a layout asks. */
public final class Frame {

    /** A line of the navigation as a layout draws it. */
    public record Nav(
            String key,
            String href,
            String icon,
            boolean active,
            @Nullable Integer badge) {}

    private final Visitor visitor;
    private final List<NavEntry> entries;
    private final NavEntry.Area area;
    private final String locale;
    private final String theme;
    private final String path;
    private final String back;
    private final String base;
    private final boolean kept;

    Frame(
            Visitor visitor,
            List<NavEntry> entries,
            NavEntry.Area area,
            String locale,
            String theme,
            String path,
            String base,
            boolean kept) {
        this.visitor = visitor;
        this.entries = entries;
        this.area = area;
        this.locale = locale;
        this.theme = theme;
        this.path = path;
        this.back = "?to=" + UriUtils.encode(path, StandardCharsets.UTF_8);
        this.base = base;
        this.kept = kept;
    }

    /** {@code zh} or {@code en}. */
    public String locale() {
        return locale;
    }

    /** {@code light}, {@code dark} or {@code auto}. */
    public String theme() {
        return theme;
    }

    /** Path and query of this page, for links that come back to it. */
    public String path() {
        return path;
    }

    /** The end of an address that leads back to this page when it is done. */
    public String back() {
        return back;
    }

    /** The absolute address of the market, without a slash at the end. */
    public String base() {
        return base;
    }

    /** A page that is the same for every visitor: no token, no session. */
    public boolean visitor() {
        return kept;
    }

    public @Nullable String personName() {
        return visitor.personName();
    }

    public @Nullable String shopName() {
        return visitor.shopName();
    }

    public @Nullable String shopNumber() {
        return visitor.shopNumber();
    }

    public List<Visitor.ShopChoice> shops() {
        return visitor.shops();
    }

    public boolean merchant() {
        return visitor.merchant();
    }

    public boolean staff() {
        return visitor.staff();
    }

    public boolean may(String right) {
        return visitor.may(right);
    }

    public List<Nav> nav() {
        return entries.stream()
                .filter(e -> e.area() == area && (e.right().isEmpty() || visitor.may(e.right())))
                .sorted(Comparator.comparingInt(NavEntry::order))
                .map(e -> new Nav(e.key(), e.href(), e.icon(), isActive(e), badge(e)))
                .toList();
    }

    private boolean isActive(NavEntry entry) {
        var here = path.replaceFirst("\\?.*", "");
        var root = entry.href().equals("/workbench") || entry.href().equals("/admin");
        return here.equals(entry.href())
                || (!root && here.startsWith(entry.href() + "/"))
                || entry.also().stream().anyMatch(each -> here.equals(each) || here.startsWith(each + "/"));
    }

    private @Nullable Integer badge(NavEntry entry) {
        return visitor.shopId() == 0 ? null : entry.badge(visitor.shopId());
    }
}
