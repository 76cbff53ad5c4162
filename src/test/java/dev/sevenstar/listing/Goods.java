package dev.sevenstar.listing;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Input;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.logistics.FreightRate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.WhiteBackground;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** What a shop needs before it can publish: a freight template, an address, pictures, and a category that is answered. */
public record Goods(Catalog catalog, Pictures pictures, FreightTemplates templates, ShipFromAddresses addresses) {

    /** Hex bolts of the shop, complete but for the video and the detail page. */
    public ListingContent bolts(Shop shop, Person owner, String title) {
        var leaf = catalog.search("螺栓", 1).get(0).leaf();
        var template =
                templates.add(shop.id(), "快递", ChargeBy.PIECES, List.of(FreightRate.everywhere(100, "8", 100, "2")));
        var address = addresses.add(shop.id(), "陈恒", "13800000000", "330203", "工业路 8 号");
        return ListingContent.EMPTY
                .with(leaf.id())
                .with(Basics.of(title, answers(leaf.id())))
                .with(new Gallery(
                        List.of(picture(shop, owner, 1), picture(shop, owner, 2), picture(shop, owner, 3)),
                        null,
                        null,
                        false,
                        false))
                .with(Sales.byQuantity("个", 5_000, List.of(Tier.of(100, "0.68"), Tier.of(1_000, "0.59"))))
                .with(new Delivery(
                        Freight.template(template.key().id()),
                        12,
                        null,
                        address.id(),
                        List.of(new DeliveryPromise(1, PromiseTime.HOURS_48)),
                        List.of()));
    }

    private List<AttributeEntry> answers(long leaf) {
        var answers = new ArrayList<AttributeEntry>();
        for (var visible : catalog.attributes(leaf).visibleFor(Map.<Long, Set<Long>>of()))
            if (visible.required() && !visible.attribute().spec()) answers.add(answer(visible.attribute()));
        return answers;
    }

    private static AttributeEntry answer(Attribute attribute) {
        if (!attribute.values().isEmpty()) {
            var value = attribute.values().get(attribute.values().size() - 1);
            return AttributeEntry.chosen(
                    attribute.id(),
                    new AttributeEntry.Item(value.id(), value.name().zh()));
        }
        return AttributeEntry.text(attribute.id(), attribute.input() == Input.DATE ? "2026-01-01" : "8");
    }

    public long picture(Shop shop, Person owner, int shade) {
        try {
            var image = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
            image.setRGB(shade, shade, 0xff00ff);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return pictures.adopt(shop.id(), owner.id(), "p" + shade, bytes.toByteArray(), WhiteBackground.values()[1])
                    .id();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
