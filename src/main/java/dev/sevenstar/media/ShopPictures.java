package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one shop has, for pages and pickers. */
public class ShopPictures {

    private final long shopId;
    private final PictureRows rows;

    ShopPictures(long shopId, PictureRows rows) {
        this.shopId = shopId;
        this.rows = rows;
    }

    public Optional<Picture> find(long id) {
        return rows.find(shopId, id);
    }

    /** @throws NotFound if the shop has no such picture */
    public Picture get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Picture get(String number) {
        return get(Ids.parse(number));
    }

    /** Those of the ids that are the shop's, in one statement. */
    public Map<Long, Picture> all(Collection<Long> ids) {
        return rows.all(shopId, ids).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    public Slice<Picture> page(PictureQuery query) {
        return rows.page(shopId, query);
    }
}
