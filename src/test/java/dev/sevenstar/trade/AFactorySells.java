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
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Bolts at 0.68 from 100 and 0.59 from 1 000 pieces, 5 000 of them; freight 8 for the first hundred, 2 for each further. */
@HouseTest
public abstract class AFactorySells {

    protected static final int STOCK = 5_000;
    protected static final Receiver CHENGDU = new Receiver("王程", "13800000000", "510104", "春熙路 1 号");

    @Autowired
    protected World world;

    @Autowired
    protected Catalog catalog;

    @Autowired
    protected Pictures pictures;

    @Autowired
    protected FreightTemplates templates;

    @Autowired
    protected ShipFromAddresses addresses;

    @Autowired
    protected WriteListing write;

    @Autowired
    protected PublishListing publish;

    @Autowired
    protected Stock stock;

    @Autowired
    protected PlaceOrder place;

    @Autowired
    protected CancelOrder cancel;

    @Autowired
    protected ConfirmReceipt receipt;

    @Autowired
    protected Orders orders;

    @Autowired
    protected Plans plans;

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected MovableClock clock;

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    protected ShopKey boltsOf(World.Staffed factory) {
        return boltsOf(factory, List.of());
    }

    /** @param stages how they may be paid in stages */
    protected ShopKey boltsOf(World.Staffed factory, List<StageScheme> stages) {
        var plain = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓");
        var content = plain.with(plain.sales().inStages(stages));
        var chen = new Author(factory.owner().id(), factory.owner().name());
        var key = write.start(factory.shop().id(), chen, content);
        publish.publish(key, chen);
        return key;
    }

    protected static PlaceOrder.Request request(
            ShopKey bolts, Person buyer, int pieces, MethodCode method, String yuan) {
        return new PlaceOrder.Request(
                bolts.shopId(),
                hand(buyer),
                List.of(new Wanted(bolts.id(), Sku.SINGLE, pieces)),
                method,
                CHENGDU,
                "",
                Money.parseYuan(yuan),
                UUID.randomUUID().toString());
    }

    protected static Hand hand(Person buyer) {
        return new Hand(Side.BUYER, buyer.id(), buyer.name());
    }

    protected static FreightTemplate collectingInSichuan(FreightTemplate template) {
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

    protected void pay(ShopKey order) {
        plans.change(order.shopId(), order.id(), plan -> plan.pay(1, plan.get(1).payable(), Times.now(clock)));
    }

    protected int left(ShopKey bolts) {
        return stock.of(bolts).getOrDefault(Sku.SINGLE, 0);
    }
}
