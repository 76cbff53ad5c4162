package dev.sevenstar.campaign.groupbuy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.campaign.Ladder.Step;
import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** 2 000 of a factory's bolts for many together: 0.58 from 200 pieces, 0.55 from 600, 0.50 from 1 500; alone 0.68. */
public abstract class AGroupBuy extends AFactorySells {

    protected static final int SHARE = 2_000;

    @Autowired
    protected GroupBuys groups;

    @Autowired
    protected RunGroupBuys run;

    @Autowired
    protected EndGroupBuys end;

    @Autowired
    protected Jobsite jobs;

    protected World.Staffed factory;
    protected ShopKey bolts;
    protected ShopKey group;

    /** Approved, and buyers can join. */
    protected void open() {
        approved();
        clock.set(window().openFrom());
    }

    protected void approved() {
        submitted();
        run.approve(group);
    }

    protected void submitted() {
        factory = world.boltFactory();
        bolts = boltsOf(factory);
        group = run.begin(bolts, offering()).key();
        assertThat(run.submit(group)).isEmpty();
    }

    protected Offering offering() {
        return new Offering("螺栓一起拼", "", ladder(), Map.of(Sku.SINGLE, SHARE), tomorrow());
    }

    protected static Ladder ladder() {
        return new Ladder(List.of(step(200, "0.58"), step(600, "0.55"), step(1_500, "0.50")));
    }

    protected Window tomorrow() {
        var now = Times.now(clock);
        return new Window(now.plus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(4)));
    }

    /** It takes nobody any more, nobody can pay, and everybody has what is theirs. */
    protected void over() {
        clock.set(window().countAt());
        end.run();
        jobs.run();
    }

    /** @param yuan with freight */
    protected ShopKey joins(Person buyer, int pieces, String yuan) {
        var order = ordered(buyer, pieces, yuan);
        pay(order);
        return order;
    }

    protected ShopKey ordered(Person buyer, int pieces, String yuan) {
        return place.place(request(bolts, buyer, pieces, MethodCode.ESCROW, yuan));
    }

    protected Window window() {
        return now().window();
    }

    protected GroupBuy now() {
        return groups.get(group);
    }

    protected static Step step(long from, String yuan) {
        return new Step(from, Money.parseYuan(yuan));
    }
}
