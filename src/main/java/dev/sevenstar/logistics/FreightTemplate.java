package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Locale;

/** A shop's price list for transport. The first rate is for everywhere, the others for the regions they name. */
public record FreightTemplate(ShopKey key, long version, String name, ChargeBy chargeBy, List<FreightRate> rates) {

    /** What the units of the rates are. */
    public enum ChargeBy {
        PIECES,
        WEIGHT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FreightTemplate {
        rates = List.copyOf(rates);
        if (rates.isEmpty()) throw new IllegalArgumentException("a template needs a rate");
    }

    /** @param grams of the whole consignment, used where the template charges by weight */
    public Money fee(String regionCode, long pieces, long grams) {
        return rateFor(regionCode).fee(Math.max(1, chargeBy == ChargeBy.PIECES ? pieces : grams));
    }

    public FreightRate rateFor(String regionCode) {
        var province = regionCode.length() < 2 ? regionCode : regionCode.substring(0, 2);
        return rates.stream()
                .filter(rate -> rate.regions().contains(province))
                .findFirst()
                .orElse(rates.get(0));
    }
}
