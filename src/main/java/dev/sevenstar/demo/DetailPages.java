package dev.sevenstar.demo;

import dev.sevenstar.listing.BlockKind;
import dev.sevenstar.listing.Detail;
import dev.sevenstar.listing.DetailBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detail pages: a full one with every kind of block, and a poor one. */
final class DetailPages {

    private DetailPages() {}

    static Detail full(Settled shop, LineSheet line, Atelier.Taken pictures, List<Long> related) {
        var all = new ArrayList<>(pictures.main());
        if (pictures.white() != null && !all.contains(pictures.white())) all.add(pictures.white());
        var blocks = new ArrayList<DetailBlock>();
        blocks.add(block("b1", BlockKind.PARAMETERS, null, List.of(), List.of()));
        blocks.add(block("b2", BlockKind.PICTURES, null, all, List.of()));
        blocks.add(block(
                "b3",
                BlockKind.SCENE,
                scene(line),
                pictures.more().stream().limit(1).toList(),
                List.of()));
        blocks.add(block(
                "b4",
                BlockKind.FACTORY,
                "<p>" + shop.sheet().factory() + "</p>",
                all.stream().limit(2).toList(),
                List.of()));
        blocks.add(block("b5", BlockKind.SHIPPING, shipping(shop), List.of(), List.of()));
        if (!related.isEmpty()) blocks.add(block("b6", BlockKind.RELATED, null, List.of(), related));
        return new Detail(blocks);
    }

    static Detail poor(Atelier.Taken pictures) {
        return new Detail(List.of(block("b1", BlockKind.PICTURES, null, pictures.main(), List.of())));
    }

    private static String scene(LineSheet line) {
        return "<p>" + line.name() + "适合："
                + String.join("、", line.words().stream().limit(4).toList()) + "。下单前请看清规格，拿不准的先拿样。</p>";
    }

    private static String shipping(Settled shop) {
        return "<p>" + shop.sheet().province() + "发货，默认快递；满一立方或三十公斤建议走物流。" + "周日及法定节假日顺延。收货当场开箱，破损请在 48 小时内联系我们补发。</p>";
    }

    private static DetailBlock block(
            String id, BlockKind kind, @Nullable String html, List<Long> pictures, List<Long> listings) {
        return new DetailBlock(id, kind, html, pictures, listings, null);
    }
}
