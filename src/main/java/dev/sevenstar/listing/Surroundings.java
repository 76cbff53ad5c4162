package dev.sevenstar.listing;

import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rules must know of a content from the rooms that know it. */
@Component
class Surroundings {

    private final AskedOf asked;
    private final FreightTemplates templates;
    private final ShipFromAddresses addresses;

    Surroundings(AskedOf asked, FreightTemplates templates, ShipFromAddresses addresses) {
        this.asked = asked;
        this.templates = templates;
        this.addresses = addresses;
    }

    Circumstances of(long shopId, ListingContent content, Misfits misfits) {
        return new Circumstances(
                asked.brief(content),
                Map.of(),
                null,
                templateKnown(shopId, content.delivery().freight()),
                addressKnown(shopId, content.delivery().shipFromId()),
                List.of(),
                misfits);
    }

    private boolean templateKnown(long shopId, @Nullable Freight freight) {
        if (freight == null || freight.templateId() == null) return false;
        return templates.find(new ShopKey(shopId, freight.templateId())).isPresent();
    }

    private boolean addressKnown(long shopId, @Nullable Long addressId) {
        return addressId != null
                && addresses.find(new ShopKey(shopId, addressId)).isPresent();
    }
}
