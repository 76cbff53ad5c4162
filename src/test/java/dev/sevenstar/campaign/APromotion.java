package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.registration.Decide;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.HandIn;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.listing.Shares;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;

/** A campaign to which factories bring 500 of their bolts, at 0.60 and 0.50 in place of 0.68 and 0.59. */
public abstract class APromotion extends AFactorySells {

    protected static final int SHARE = 500;

    @Autowired
    protected RunCampaigns run;

    @Autowired
    protected Campaigns campaigns;

    @Autowired
    protected Registrations registrations;

    @Autowired
    protected HandIn handIn;

    @Autowired
    protected Decide decide;

    @Autowired
    protected Shares shares;

    @Autowired
    private SettleCampaigns settling;

    /** What the clock has ended is closed. */
    protected void settle() {
        settling.run();
    }

    protected Void approve(Campaign campaign, ShopKey bolts) {
        for (int tried = 0; tried < 20; tried++)
            try {
                decide.approve(new Registration.Key(bolts.shopId(), campaign.id()), bolts.id());
                return null;
            } catch (PessimisticLockingFailureException inEachOthersWay) {
                // once more
            } catch (Refused refused) {
                return null;
            }
        throw new IllegalStateException("never came through");
    }

    protected EntryState state(Campaign campaign, ShopKey bolts) {
        return registrations
                .get(bolts.shopId(), campaign.id())
                .entry(bolts.id())
                .state();
    }

    protected ShopKey bring(Campaign campaign) {
        return bring(campaign, world.boltFactory());
    }

    /** One listing more of the factory. */
    protected ShopKey bring(Campaign campaign, World.Staffed factory) {
        var bolts = boltsOf(factory);
        var offer = new Offer(
                List.of(
                        new Offer.Price("", 100, Money.parseYuan("0.60")),
                        new Offer.Price("", 1_000, Money.parseYuan("0.50"))),
                Map.of(Sku.SINGLE, SHARE));
        var asked = campaign.terms().questions();
        registrations.change(bolts.shopId(), campaign.id(), each -> {
            each.offer(bolts.id(), offer);
            each.answer(asked.stream().map(question -> "能").toList());
        });
        assertThat(handIn.handIn(
                        bolts.shopId(),
                        campaign.id(),
                        registrations.get(bolts.shopId(), campaign.id()).version(),
                        factory.owner().id(),
                        "陈恒"))
                .isEmpty();
        return bolts;
    }

    protected Campaign open(int places, String... questions) {
        var now = Times.now(clock);
        var plain = StartingPoint.plain(CampaignKind.THEMED, "现货专场", now);
        var clocks = plain.schedule();
        var terms = new Terms(
                List.of(), List.of(), List.of(), new PriceRule(9_000, 10), 100, List.of(), List.of(questions));
        var begun = run.begin(new Brief(
                "现货专场",
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
}
