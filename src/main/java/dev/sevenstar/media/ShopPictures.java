package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one shop has, for pages and pickers. */
public class ShopPictures {

    private final long shopId;
    private final PictureRows rows;
    private final PictureBin bin;

    ShopPictures(long shopId, PictureRows rows, PictureBin bin) {
        this.shopId = shopId;
        this.rows = rows;
        this.bin = bin;
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

    /** @param name as typed; cut to a label */
    public void rename(long id, String name) {
        if (!rows.rename(shopId, id, FileLabel.of(name))) throw new NotFound();
    }

    /** How many were the shop's and are in the album now; null for none. */
    public int move(Collection<Long> ids, @Nullable Long album) {
        return rows.move(shopId, ids, album);
    }

    /** @throws dev.sevenstar.shared.Refused if the picture is used somewhere */
    public void delete(long id, long personId) {
        bin.delete(get(id), personId);
    }

    /** What was deleted within 30 days, the newest pictures first. */
    public List<Picture> deleted() {
        return bin.of(shopId);
    }

    /** @throws NotFound if it is not in the bin */
    public Picture restore(long id) {
        return bin.restore(shopId, id).orElseThrow(NotFound::new);
    }
}
