package dev.sevenstar.trade.claim;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.logistics.ShipFromAddress;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.shared.regions.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where goods go back to a shop, in one line as it is written on a parcel. */
@Component
public class ReturnAddress {

    private final ShipFromAddresses addresses;
    private final Regions regions;
    private final Shops shops;

    ReturnAddress(ShipFromAddresses addresses, Regions regions, Shops shops) {
        this.addresses = addresses;
        this.regions = regions;
        this.shops = shops;
    }

    /** One for each of the shop's addresses, the one that takes returns first. */
    public List<String> of(long shopId) {
        return addresses.of(shopId).stream()
                .sorted(Comparator.comparing((ShipFromAddress each) -> !each.takesReturns()))
                .map(this::line)
                .toList();
    }

    /** For a shop that never said where. */
    String usual(long shopId) {
        return addresses.forReturns(shopId).map(this::line).orElseGet(() -> shops.get(shopId)
                .name());
    }

    private String line(ShipFromAddress address) {
        var region = regions.name(address.regionCode(), Locale.SIMPLIFIED_CHINESE);
        return region + " " + address.street() + " " + address.contact() + " " + address.phone();
    }
}
