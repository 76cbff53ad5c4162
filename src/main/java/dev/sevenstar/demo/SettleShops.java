package dev.sevenstar.demo;

import dev.sevenstar.identity.Companies;
import dev.sevenstar.identity.Company;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.FreightRate;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Companies register, open their shops, hire staff and set up transport. */
@Component
@DemoOnly
class SettleShops {

    /** Where one standard parcel costs more than elsewhere. */
    private static final Area FAR = Area.of("54", "65", "63", "15", "62");

    private final Companies companies;
    private final Shops shops;
    private final People people;
    private final Seats seats;
    private final FreightTemplates freight;
    private final ShipFromAddresses addresses;
    private final Clock clock;

    SettleShops(
            Companies companies,
            Shops shops,
            People people,
            Seats seats,
            FreightTemplates freight,
            ShipFromAddresses addresses,
            Clock clock) {
        this.companies = companies;
        this.shops = shops;
        this.people = people;
        this.seats = seats;
        this.freight = freight;
        this.addresses = addresses;
        this.clock = clock;
    }

    Map<String, Settled> settle(List<ShopSheet> sheets) {
        var settled = new LinkedHashMap<String, Settled>();
        for (var sheet : sheets)
            settled.put(sheet.handle(), settle(sheet, sheet.sameAs() == null ? null : settled.get(sheet.sameAs())));
        return settled;
    }

    private Settled settle(ShopSheet sheet, @Nullable Settled sister) {
        var now = opened(sheet);
        var company = sister == null
                ? companies.save(Company.of(Objects.requireNonNull(sheet.company()), sheet.region(), now))
                : companies.get(sister.shop().companyId());
        var shop = shops.save(describe(Shop.opening(company, sheet.name(), sheet.model(), sheet.region(), now), sheet));
        var staff = new EnumMap<Role, Person>(Role.class);
        staff.put(Role.OWNER, sister == null ? join(sheet.owner(), sheet, "owner", now) : sister.owner());
        sheet.staff()
                .forEach((role, name) ->
                        staff.put(role, join(name, sheet, role.name().toLowerCase(), now)));
        staff.forEach((role, person) -> seats.give(shop.id(), person.id(), role));
        return new Settled(sheet, shop, staff, freight(sheet, shop), shipFrom(sheet, shop));
    }

    /** Between two years and three months ago; the same shop always equally long. */
    private Instant opened(ShopSheet sheet) {
        return clock.instant()
                .minus(Duration.ofDays(90 + Math.floorMod(sheet.handle().hashCode(), 600)));
    }

    private Shop describe(Shop shop, ShopSheet sheet) {
        shop.describe(sheet.name(), sheet.model(), sheet.region(), sheet.introduction());
        shop.sellMixed(
                sheet.mixedYuan() == null ? null : Money.parseYuan(sheet.mixedYuan() + ".00"), sheet.mixedPieces());
        return shop;
    }

    private Person join(String name, ShopSheet sheet, String role, Instant now) {
        return people.save(Person.joining(name, role + "@" + sheet.handle() + ".example", null, now));
    }

    private long freight(ShopSheet sheet, Shop shop) {
        var rates = List.of(
                FreightRate.everywhere(1000, "6.00", 1000, "2.50"),
                new FreightRate(
                        FAR, 1000, Money.parseYuan("15.00"), 1000, Money.parseYuan("8.00"), Money.parseYuan("15.00")));
        var template = freight.add(shop.id(), sheet.province() + "快递按重量", FreightTemplate.ChargeBy.WEIGHT, rates);
        return template.key().id();
    }

    private long shipFrom(ShopSheet sheet, Shop shop) {
        return addresses
                .add(shop.id(), sheet.owner(), sheet.phone(), sheet.region(), sheet.street())
                .id();
    }
}
