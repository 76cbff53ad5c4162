package dev.sevenstar.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads from what a browser says of itself which one it is and where it runs: {@code Chrome · Windows}. */
public final class Browser {

    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("DingTalk", "DingTalk"),
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private static final int LONGEST = 300;

    private Browser() {}

    /** What the browser says of itself, cut to what is kept. */
    static String said(HttpServletRequest request) {
        var said = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return said.substring(0, Math.min(said.length(), LONGEST));
    }

    /** Empty if it says nothing known. */
    public static String of(String userAgent) {
        var name = first(NAMES, userAgent);
        var system = first(SYSTEMS, userAgent);
        return name.isEmpty() || system.isEmpty() ? name + system : name + " · " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(e -> userAgent.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
