package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.listing.Shares;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.listing.SpecialPrice;
import dev.sevenstar.listing.SpecialPrices;
import dev.sevenstar.listing.Stock.Pieces;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the market's staff say to a listing that a shop brings. An approval takes the shop's place, checks the offer once
 * more as things are now, and sets the pieces aside: all of it or nothing. Locks are taken in this order: the
 * registration, the campaign's places, the listing, its stock.
 */
@Component
public class Decide {

    /** How long the staff can take back what they said. */
    public static final Duration UNDO = Duration.ofMinutes(5);

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Candidates candidates;
    private final ShopPlaces places;
    private final Shares shares;
    private final SpecialPrices specials;
    private final Aftermath aftermath;
    private final DecisionLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    Decide(
            Campaigns campaigns,
            Registrations registrations,
            Candidates candidates,
            ShopPlaces places,
            Shares shares,
            SpecialPrices specials,
            Aftermath aftermath,
            DecisionLetters letters,
            JdbcClient jdbc,
            Clock clock) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.candidates = candidates;
        this.places = places;
        this.shares = shares;
        this.specials = specials;
        this.aftermath = aftermath;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refused if it no longer fits, there is no place left, or not enough stock */
    @Transactional
    public void approve(Key key, long listingId) {
        var campaign = reviewed(key);
        var now = Times.now(clock);
        change(key, registration -> {
            var first = registration.entries().stream()
                    .noneMatch(each -> each.state().isHeld());
            if (first && !places.take(key.campaignId(), campaign.brief().shopQuota()))
                throw new Refused("campaign.refused.no-place");
            places.count(key.campaignId(), 1);
            check(campaign, registration, listingId);
            registration.approve(listingId, now);
            setAside(key, registration.entry(listingId));
            specials.set(new ShopKey(key.shopId(), listingId), special(campaign, registration.entry(listingId)));
        });
        aftermath.decided(key, listingId, "campaign.entry-approved", null, now);
    }

    private static SpecialPrice special(Campaign campaign, Entry entry) {
        var clocks = campaign.schedule();
        return new SpecialPrice(
                SpecialKind.CAMPAIGN,
                campaign.id(),
                campaign.brief().title(),
                "/campaigns/" + Ids.text(campaign.id()),
                clocks.liveFrom(),
                clocks.liveUntil(),
                entry.offer().table());
    }

    /** Nobody publishes the listing between looking and approving. */
    private void check(Campaign campaign, Registration registration, long listingId) {
        var key = registration.key();
        var held = jdbc.sql("select id from listing where shop_id = :shop and id = :listing for update")
                .param("shop", key.shopId())
                .param("listing", listingId)
                .query(Long.class)
                .optional();
        var fits = held.isPresent()
                && candidates
                        .of(campaign, registration, listingId)
                        .filter(Candidate::isGood)
                        .isPresent();
        if (!fits) throw new Refused("campaign.refused.no-longer-fits");
    }

    private void setAside(Key key, Entry entry) {
        var wanted = entry.offer().pieces().entrySet().stream()
                .map(each -> new Pieces(entry.listingId(), each.getKey(), each.getValue()))
                .toList();
        if (shares.setAside(key.shopId(), key.campaignId(), wanted).isPresent())
            throw new Refused("campaign.refused.no-stock");
    }

    @Transactional
    public void turnBack(Key key, long listingId, String why) {
        reviewed(key);
        var now = Times.now(clock);
        change(key, registration -> registration.turnBack(listingId, why, now));
        aftermath.decided(key, listingId, "campaign.entry-returned", why, now);
    }

    @Transactional
    public void reject(Key key, long listingId, String why) {
        reviewed(key);
        var now = Times.now(clock);
        change(key, registration -> registration.reject(listingId, why, now));
        aftermath.decided(key, listingId, "campaign.entry-rejected", why, now);
    }

    /** @throws Refused when it is too late for that */
    @Transactional
    public void undo(Key key, long listingId) {
        var now = Times.now(clock);
        change(key, registration -> {
            var entry = registration.entry(listingId);
            if (isTooLate(entry, now)) throw new Refused("campaign.refused.undo-late");
            var wasHeld = entry.state().isHeld();
            registration.undecide(listingId);
            if (wasHeld) letGo(key, registration, listingId);
        });
        aftermath.note(key, listingId, "campaign.entry-undone", null);
    }

    private static boolean isTooLate(Entry entry, Instant now) {
        return entry.decidedAt() == null
                || Objects.requireNonNull(entry.decidedAt()).plus(UNDO).isBefore(now);
    }

    /** The shop gets back what it asked for. */
    @Transactional
    public void release(Key key, long listingId) {
        change(key, registration -> {
            registration.release(listingId);
            letGo(key, registration, listingId);
        });
        aftermath.note(key, listingId, "campaign.entry-released", null);
        letters.released(key, listingId);
    }

    /** The shop does not get back what it asked for: it takes part. */
    @Transactional
    public void keep(Key key, long listingId) {
        change(key, registration -> registration.keep(listingId));
        aftermath.note(key, listingId, "campaign.entry-kept", null);
        letters.kept(key, listingId);
    }

    private void letGo(Key key, Registration registration, long listingId) {
        places.count(key.campaignId(), -1);
        if (registration.entries().stream().noneMatch(each -> each.state().isHeld())) places.leave(key.campaignId());
        var listing = new ShopKey(key.shopId(), listingId);
        shares.release(listing, key.campaignId());
        specials.remove(listing, key.campaignId());
    }

    private void change(Key key, Consumer<Registration> change) {
        registrations.change(key.shopId(), key.campaignId(), change);
    }

    /** @throws Refused before shops can register, and once buyers are told */
    private Campaign reviewed(Key key) {
        var campaign = campaigns.get(key.campaignId());
        var stage = campaign.stage(Times.now(clock));
        if (campaign.state() != CampaignState.PUBLISHED || stage != Stage.REGISTERING && stage != Stage.REVIEWING)
            throw new Refused("campaign.refused.review-over");
        return campaign;
    }
}
