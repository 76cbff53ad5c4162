package dev.sevenstar.demo.art;

/** The pictures a shop takes of one thing. */
public enum View {
    COVER,
    WHITE,
    COLOURS,
    GROUP,
    CLOSE_UP,
    SCENE,
    PACKED,
    SIZES
}
