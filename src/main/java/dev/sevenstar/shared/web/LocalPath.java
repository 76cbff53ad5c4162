package dev.sevenstar.shared.web;

/** A way back that stays in the house: anything but a plain local path becomes the front door. */
public final class LocalPath {

    private LocalPath() {}

    public static String of(String path) {
        var local = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        var clean = path.chars().noneMatch(c -> c < ' ') && !path.contains("{") && !path.contains("}");
        return local && clean ? path : "/";
    }
}
