package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop's price list for transport. The first rate is for everywhere, of the others the one counts that names a
 * region the closest.
 *
 * @param cod where a carrier collects at the door; null where none does
 */
public record FreightTemplate(
        ShopKey key,
        long version,
        String name,
        Service service,
        ChargeBy chargeBy,
        List<FreightRate> rates,
        List<FreeShipping> free,
        @Nullable CodService cod) {

    /** How the goods travel. */
    public enum Service {
        EXPRESS,
        ROAD;

        public String key() {
            return "logistics.service." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the units of the rates are. */
    public enum ChargeBy {
        PIECES,
        WEIGHT,
        VOLUME;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        long units(Consignment load) {
            return switch (this) {
                case PIECES -> load.pieces();
                case WEIGHT -> load.grams();
                case VOLUME -> load.cubic();
            };
        }
    }

    public FreightTemplate {
        rates = List.copyOf(rates);
        free = List.copyOf(free);
        if (rates.isEmpty()) throw new IllegalArgumentException("a template needs a rate");
    }

    public static FreightTemplate express(ShopKey key, String name, ChargeBy chargeBy, List<FreightRate> rates) {
        return new FreightTemplate(key, 0, name, Service.EXPRESS, chargeBy, rates, List.of(), null);
    }

    /** The same under another name, as a template of its own. */
    public FreightTemplate copied(String newName) {
        return new FreightTemplate(ShopKey.next(key.shopId()), 0, newName, service, chargeBy, rates, free, cod);
    }

    public Money fee(String regionCode, Consignment load) {
        return calculate(regionCode, load).fee();
    }

    /** @param regionCode six digits, GB/T 2260 */
    public FreightCalculation calculate(String regionCode, Consignment load) {
        var rate = rateFor(regionCode);
        var units = Math.max(1, chargeBy.units(load));
        var met = free.stream().filter(each -> each.isMet(regionCode, load)).findFirst();
        return new FreightCalculation(
                rate, units, rate.lots(units), met.orElse(null), met.isPresent() ? Money.ZERO : rate.fee(units));
    }

    public FreightRate rateFor(String regionCode) {
        return rates.stream()
                .max(Comparator.comparingInt(
                        rate -> rate.area().closest(regionCode).orElse(0)))
                .filter(rate -> rate.area().closest(regionCode).isPresent())
                .orElse(rates.get(0));
    }

    /** The carrier that collects at this door, if any does. */
    public Optional<CarrierCode> codTo(String regionCode) {
        return Optional.ofNullable(cod)
                .filter(each -> each.area().covers(regionCode))
                .map(CodService::carrier);
    }
}
