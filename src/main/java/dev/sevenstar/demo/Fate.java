package dev.sevenstar.demo;

import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Basics;
import dev.sevenstar.listing.GbkWidth;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.ShopKey;

/** What becomes of a listing after it is written: most go online and stay there. */
enum Fate {
    ONLINE,
    DRAFT,
    IN_REVIEW,
    REJECTED,
    OFFLINE,
    DELETED,
    REVISED;

    /** A word of the warn level: who uses it waits for the platform. */
    private static final String WARNED = "独家";

    static Fate of(int n) {
        return switch (Math.floorMod(n, 23)) {
            case 7 -> DRAFT;
            case 11 -> OFFLINE;
            case 15 -> n / 23 % 2 == 0 ? IN_REVIEW : REJECTED;
            case 19 -> n / 23 % 2 == 0 ? DELETED : REVISED;
            case 22 -> n / 23 % 2 == 0 ? REJECTED : ONLINE;
            default -> ONLINE;
        };
    }

    ListingContent told(ListingContent content) {
        if (this != IN_REVIEW && this != REJECTED) return content;
        var title = content.title();
        while (GbkWidth.of(title + WARNED) > 60) title = title.substring(0, title.length() - 1);
        var basics = content.basics();
        return content.with(new Basics(
                title + WARNED,
                basics.subtitle(),
                basics.bizType(),
                basics.attributes(),
                basics.ownAttributes(),
                basics.cargoNumber(),
                basics.groups(),
                basics.language(),
                basics.validityDays()));
    }

    void befall(ShopKey key, Author author, PublishListing publish, WriteListing write) {
        switch (this) {
            case OFFLINE -> publish.withdraw(key, author);
            case DELETED -> publish.delete(key, author);
            case REVISED -> write.open(key, author);
            default -> {}
        }
    }

    boolean staysOnline() {
        return this == ONLINE || this == REVISED;
    }
}
