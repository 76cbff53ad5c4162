package dev.sevenstar.trade;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.listing.Stock;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.CodService;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.AccountState;
import dev.sevenstar.payment.bound.Bank;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.bound.NewAccount;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.Claims;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One shop that takes every method, two goods of it, three buyers, and what they have done so far. */
final class Story {

    private static final int STOCK = 5_000;
    private static final Money[] LIMITS = {Money.parseYuan("900"), Money.parseYuan("4000")};
    private static final PaymentTerm[] TERMS = {new PaymentTerm.NetDays(30), new PaymentTerm.SettlementDay(1, 31)};

    final ApplicationContext house;
    final MovableClock clock;
    final Jobsite jobs;
    final World.Staffed factory;
    final Hand seller;
    final List<Person> buyers;
    final List<ShopKey> placed = new ArrayList<>();
    final List<ShopKey> claims = new ArrayList<>();
    final Random dice;

    /** Pieces that are neither on the shelf nor in an order. */
    int keptOff;

    private final List<ShopKey> goods = new ArrayList<>();

    Story(ApplicationContext house, long seed) {
        this.house = house;
        dice = new Random(seed);
        clock = get(MovableClock.class);
        jobs = get(Jobsite.class);
        var world = get(World.class);
        factory = world.boltFactory();
        seller = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        buyers = List.of(world.buyer(), world.buyer(), world.buyer());
        publish();
        takeAllMethods();
        bindABank();
    }

    <T> T get(Class<T> bean) {
        return house.getBean(bean);
    }

    long shop() {
        return factory.shop().id();
    }

    private void publish() {
        var templates = get(FreightTemplates.class);
        var maker = new Goods(get(Catalog.class), get(Pictures.class), templates, get(ShipFromAddresses.class));
        var plain = maker.bolts(factory.shop(), factory.owner(), "六角螺栓");
        var content = plain.with(plain.sales().inStages(List.of(StageScheme.values())));
        var chen = new Author(factory.owner().id(), factory.owner().name());
        for (int n = 0; n < 2; n++) {
            var key = get(WriteListing.class).start(shop(), chen, content);
            get(PublishListing.class).publish(key, chen);
            goods.add(key);
        }
        templates.of(shop()).forEach(each -> templates.change(collecting(each)));
    }

    private static FreightTemplate collecting(FreightTemplate template) {
        return new FreightTemplate(
                template.key(),
                template.version(),
                template.name(),
                template.service(),
                template.chargeBy(),
                template.rates(),
                template.free(),
                new CodService(CarrierCode.SF, Area.of("51")));
    }

    private void takeAllMethods() {
        for (var method : MethodCode.values())
            if (method != MethodCode.ESCROW)
                get(JdbcClient.class)
                        .sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (?, ?, ?, 1)")
                        .params(shop(), method.name(), Times.now(clock).atOffset(ZoneOffset.UTC))
                        .update();
        for (int n = 0; n < LIMITS.length; n++)
            get(CreditLines.class)
                    .grant(
                            shop(),
                            buyers.get(n).id(),
                            "王程",
                            new CreditLines.Terms(LIMITS[n], TERMS[n], null),
                            1,
                            "陈恒",
                            "");
    }

    private void bindABank() {
        var accounts = get(BoundAccounts.class);
        var typed =
                new NewAccount(AccountKind.COMPANY_BANK, "宁波恒固紧固件有限公司", "33010120300400500", Bank.ICBC, "102332000012");
        var account = accounts.add(shop(), typed, Money.ofFen(7));
        accounts.move(account, AccountState.SENT);
        accounts.verify(accounts.get(shop(), account.id()));
    }

    /** The buyer agrees to what the house reckons; the same form handed in twice is one order. */
    void place(MethodCode method, Person buyer, List<Integer> pieces) {
        var wanted = new ArrayList<Wanted>();
        for (int n = 0; n < pieces.size(); n++)
            if (pieces.get(n) > 0) wanted.add(new Wanted(goods.get(n).id(), Sku.SINGLE, pieces.get(n)));
        var place = get(PlaceOrder.class);
        var to = AFactorySells.CHENGDU;
        var request = new PlaceOrder.Request(
                shop(),
                AFactorySells.hand(buyer),
                wanted,
                method,
                to,
                "",
                place.reckon(shop(), wanted, to.regionCode()).total(),
                UUID.randomUUID().toString());
        var key = place.place(request);
        placed.add(key);
        if (!place.place(request).equals(key)) throw new AssertionError("one form made two orders");
    }

    /** One of those placed; the same number is the same order. */
    Order order(int number) {
        if (placed.isEmpty()) throw new Refused("story.nothing-placed");
        return get(Orders.class).get(placed.get(number % placed.size()));
    }

    Claim claim(int number) {
        if (claims.isEmpty()) throw new Refused("story.nothing-claimed");
        return get(Claims.class).get(claims.get(number % claims.size()));
    }

    static Hand buyer(Order order) {
        return new Hand(Side.BUYER, order.buyerPerson(), order.buyerName());
    }

    /** What nobody has taken of all goods together. */
    int left() {
        return goods.stream()
                .flatMap(each -> get(Stock.class).of(each).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    int all() {
        return goods.size() * STOCK;
    }
}
