package dev.sevenstar.campaign;

import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.registration.HandIn;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign whose registration is open, and factories that bring 500 of their bolts, at 0.60 from 100 pieces. */
public abstract class AShopBringsBolts extends AFactorySells {

    protected static final int BROUGHT = 500;

    @Autowired
    protected RunCampaigns run;

    @Autowired
    protected Campaigns campaigns;

    @Autowired
    protected Registrations registrations;

    @Autowired
    protected HandIn handIn;

    /** @param places for shops */
    protected Campaign open(int places, String... questions) {
        var now = Times.now(clock);
        var plain = StartingPoint.plain(CampaignKind.THEMED, "现货专场", now);
        var clocks = plain.schedule();
        var terms = new Terms(
                List.of(), List.of(), List.of(), new PriceRule(9_000, 10), 100, List.of(), List.of(questions));
        var begun = run.begin(new Brief(
                plain.title(),
                plain.kind(),
                plain.tone(),
                "",
                "",
                "",
                new Schedule(
                        now.minusSeconds(60),
                        clocks.signUpUntil(),
                        clocks.reviewUntil(),
                        clocks.warmUpFrom(),
                        clocks.liveFrom(),
                        clocks.liveUntil()),
                places,
                50,
                terms));
        run.publish(begun.id());
        return campaigns.get(begun.id());
    }

    protected ShopKey bring(Campaign campaign) {
        return bring(campaign, world.boltFactory());
    }

    /** Another listing of the factory. */
    protected ShopKey bring(Campaign campaign, World.Staffed factory) {
        clock.forward(Duration.ofSeconds(1));
        var bolts = boltsOf(factory);
        var offer = new Offer(
                List.of(
                        new Offer.Price("", 100, Money.parseYuan("0.60")),
                        new Offer.Price("", 1_000, Money.parseYuan("0.50"))),
                Map.of(Sku.SINGLE, BROUGHT));
        var asked = campaign.terms().questions();
        registrations.change(bolts.shopId(), campaign.id(), each -> {
            each.offer(bolts.id(), offer);
            each.answer(asked.stream().map(question -> "能").toList());
        });
        var problems = handIn.handIn(
                bolts.shopId(),
                campaign.id(),
                registrations.get(bolts.shopId(), campaign.id()).version(),
                factory.owner().id(),
                factory.owner().name());
        if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
        return bolts;
    }

    protected Entry entry(Campaign campaign, ShopKey bolts) {
        return registrations.get(bolts.shopId(), campaign.id()).entry(bolts.id());
    }
}
