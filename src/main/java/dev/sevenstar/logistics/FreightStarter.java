package dev.sevenstar.logistics;

import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Locale;

/** A first template with usual numbers, for a shop that has none; changed afterwards like any other. */
public enum FreightStarter {
    SELLER_PAYS(ChargeBy.PIECES, List.of(FreightRate.everywhere(1, "0", 1, "0"))),
    BY_WEIGHT(
            ChargeBy.WEIGHT,
            List.of(
                    FreightRate.everywhere(1000, "8", 1000, "2"),
                    new FreightRate(Far.AREA, 1000, Money.parseYuan("18"), 1000, Money.parseYuan("12"), Money.ZERO))),
    BY_PIECE(ChargeBy.PIECES, List.of(FreightRate.everywhere(1, "6", 1, "1")));

    /** Inner Mongolia, Tibet, Gansu, Qinghai, Ningxia, Xinjiang: parcels take longer and cost more. */
    private static final class Far {
        private static final Area AREA = Area.of("15", "54", "62", "63", "64", "65");
    }

    private final ChargeBy chargeBy;
    private final List<FreightRate> rates;

    FreightStarter(ChargeBy chargeBy, List<FreightRate> rates) {
        this.chargeBy = chargeBy;
        this.rates = rates;
    }

    public ChargeBy chargeBy() {
        return chargeBy;
    }

    public List<FreightRate> rates() {
        return rates;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its name. */
    public String key() {
        return "logistics.starter." + slug();
    }
}
