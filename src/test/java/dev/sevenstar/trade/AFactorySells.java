package dev.sevenstar.trade;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.Stock;
import dev.sevenstar.listing.WriteListing;
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
abstract class AFactorySells {

    static final int STOCK = 5_000;
    static final Receiver CHENGDU = new Receiver("王程", "13800000000", "510104", "春熙路 1 号");

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    WriteListing write;

    @Autowired
    PublishListing publish;

    @Autowired
    Stock stock;

    @Autowired
    PlaceOrder place;

    @Autowired
    CancelOrder cancel;

    @Autowired
    ConfirmReceipt receipt;

    @Autowired
    Orders orders;

    @Autowired
    Plans plans;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    ShopKey boltsOf(World.Staffed factory) {
        var content = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓");
        var chen = new Author(factory.owner().id(), factory.owner().name());
        var key = write.start(factory.shop().id(), chen, content);
        publish.publish(key, chen);
        return key;
    }

    static PlaceOrder.Request request(ShopKey bolts, Person buyer, int pieces, MethodCode method, String yuan) {
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

    static Hand hand(Person buyer) {
        return new Hand(Side.BUYER, buyer.id(), buyer.name());
    }

    void pay(ShopKey order) {
        plans.change(order.shopId(), order.id(), plan -> plan.pay(1, plan.get(1).payable(), Times.now(clock)));
    }

    int left(ShopKey bolts) {
        return stock.of(bolts).getOrDefault(Sku.SINGLE, 0);
    }
}
