package dev.sevenstar.listing;

import java.util.Locale;

/** The kinds of block a detail page is made of. */
public enum BlockKind {
    PICTURE,
    PICTURES,
    PARAMETERS,
    RELATED,
    VIDEO,
    SCENE,
    FACTORY,
    SHIPPING,
    TEXT;

    public boolean takesPictures() {
        return this == PICTURE || this == PICTURES || this == SCENE || this == FACTORY;
    }

    public boolean takesText() {
        return this == SCENE || this == FACTORY || this == SHIPPING || this == TEXT;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
