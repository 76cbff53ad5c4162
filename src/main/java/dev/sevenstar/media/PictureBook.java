package dev.sevenstar.media;

import dev.sevenstar.shared.jobs.Jobs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters pictures whose files are in the store already; short transactions, no file work inside. */
@Component
class PictureBook {

    private final PictureRows rows;
    private final Space space;
    private final Jobs jobs;

    PictureBook(PictureRows rows, Space space, Jobs jobs) {
        this.rows = rows;
        this.space = space;
        this.jobs = jobs;
    }

    /** The picture itself, or the one the shop has of the same file. */
    @Transactional
    public Picture enter(Picture picture, @Nullable Likeness likeness, Instant sizesBy) {
        if (!rows.insert(picture, likeness))
            return rows.findByHash(picture.shopId(), picture.hash()).orElseThrow();
        space.take(picture.shopId(), picture.bytes());
        jobs.at(sizesBy, MakeSizes.TASK, picture.hash(), new MakeSizes.Original(picture.hash()));
        return picture;
    }
}
