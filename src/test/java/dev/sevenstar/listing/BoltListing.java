package dev.sevenstar.listing;

import dev.sevenstar.listing.Circumstances.AskedAttribute;
import dev.sevenstar.listing.Circumstances.CategoryBrief;
import dev.sevenstar.listing.Circumstances.PictureBrief;
import dev.sevenstar.listing.Circumstances.WordHit;
import java.util.List;
import java.util.Map;

/** A seven-star listing of the bolt factory in Ningbo, and the circumstances in which it has them all. */
final class BoltListing {

    static final String TITLE = "304不锈钢外六角螺栓 M8×40 全牙螺丝 GB/T5783 工厂现货直销";
    static final long MATERIAL = 1;
    static final long SIZE = 2;
    static final long STRENGTH = 3;

    private BoltListing() {}

    static ListingContent content() {
        return ListingContent.EMPTY
                .with((Long) 59L)
                .with(Basics.of(
                        TITLE,
                        List.of(
                                AttributeEntry.chosen(MATERIAL, new AttributeEntry.Item(11L, "304不锈钢")),
                                AttributeEntry.text(SIZE, "M8×40"))))
                .with(new Gallery(List.of(101L, 102L, 103L, 104L, 105L), 106L, 201L, false, false))
                .with(Sales.byQuantity(
                        "个", 50_000, List.of(Tier.of(100, "0.68"), Tier.of(1_000, "0.59"), Tier.of(10_000, "0.52"))))
                .with(new Delivery(
                        Freight.template(7),
                        12,
                        null,
                        9L,
                        List.of(
                                new DeliveryPromise(1, PromiseTime.HOURS_48),
                                new DeliveryPromise(10_000, PromiseTime.DAYS_7)),
                        List.of(ServicePromise.INVOICE)))
                .with(new Detail(List.of(
                        new DetailBlock("a", BlockKind.PICTURES, null, List.of(1L, 2L, 3L, 4L, 5L), List.of(), null),
                        DetailBlock.blank("b", BlockKind.PARAMETERS),
                        new DetailBlock("c", BlockKind.RELATED, null, List.of(), List.of(77L), null),
                        new DetailBlock("d", BlockKind.SCENE, "<p>钢结构厂房</p>", List.of(), List.of(), null),
                        new DetailBlock("e", BlockKind.FACTORY, "<p>宁波工厂</p>", List.of(), List.of(), null),
                        new DetailBlock("f", BlockKind.SHIPPING, "<p>纸箱包装</p>", List.of(), List.of(), null))));
    }

    static Circumstances circumstances(WordHit... words) {
        return circumstances(bolts(List.of("A2-70")), words);
    }

    static Circumstances circumstances(CategoryBrief category, WordHit... words) {
        var picture = new PictureBrief(800, 800, false, "");
        return new Circumstances(
                category,
                Map.of(101L, picture, 102L, picture, 103L, picture, 104L, picture, 105L, picture, 106L, white()),
                32,
                true,
                true,
                List.of(words),
                Misfits.NONE,
                Held.NOT);
    }

    static CategoryBrief bolts(List<String> strength) {
        return new CategoryBrief(
                "外六角螺栓",
                true,
                List.of("螺栓", "螺丝"),
                List.of(
                        new AskedAttribute(MATERIAL, "材质", true, List.of("304不锈钢")),
                        new AskedAttribute(SIZE, "规格", true, List.of("M8×40")),
                        new AskedAttribute(STRENGTH, "强度等级", false, strength)));
    }

    static PictureBrief white() {
        return new PictureBrief(1000, 1000, true, "");
    }
}
