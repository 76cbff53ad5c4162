package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.campaign.groupbuy.GroupBuyRules.Problem;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Shares;
import dev.sevenstar.listing.SpecialPrices;
import dev.sevenstar.listing.Stock.Pieces;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What shops and the market's staff do with a group-buy. Locks are taken in this order: the group-buy, the listing, its
 * share, its stock.
 */
@Component
public class RunGroupBuys {

    private static final String RIGHT = "listing";
    private static final String SUBJECT = "group-buy";

    private final GroupBuys groups;
    private final GroupBuyRows rows;
    private final GroupPrices prices;
    private final PublishedListings listings;
    private final Shares shares;
    private final SpecialPrices specials;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    RunGroupBuys(
            GroupBuys groups,
            GroupBuyRows rows,
            GroupPrices prices,
            PublishedListings listings,
            Shares shares,
            SpecialPrices specials,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.groups = groups;
        this.rows = rows;
        this.prices = prices;
        this.listings = listings;
        this.shares = shares;
        this.specials = specials;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where its shop sees it. */
    public static String hrefOf(String number) {
        return "/workbench/group-buys/" + number;
    }

    @Transactional
    public GroupBuy begin(ShopKey listing, Offering offering) {
        return groups.add(GroupBuy.draft(listing, offering));
    }

    /**
     * @param seen the version that was on the screen
     * @throws OptimisticLockingFailureException if it was changed since
     */
    @Transactional
    public GroupBuy rewrite(ShopKey key, long seen, Offering offering) {
        return groups.change(key, seen, group -> group.rewrite(offering));
    }

    /** Throws a draft away. @throws NotFound if it is none */
    @Transactional
    public void discard(ShopKey key) {
        if (groups.get(key).state() != GroupBuyState.DRAFT) throw new NotFound();
        rows.delete(key);
    }

    /** What is in the way of it as things are now; none if it can be handed in. */
    public List<Problem> problems(ShopKey key) {
        return problems(groups.get(key));
    }

    /** The same of what is not kept yet. */
    public List<Problem> problems(ShopKey listing, Offering offering) {
        return problems(GroupBuy.draft(listing, offering));
    }

    private List<Problem> problems(GroupBuy group) {
        var listing = listings.find(group.listing()).orElseThrow(NotFound::new);
        var window = group.window();
        var taken = specials.isTaken(group.listing(), group.key().id(), window.openFrom(), window.openUntil());
        return GroupBuyRules.problems(group.offering(), listing, taken);
    }

    /** @return what is in the way; handed in if there is nothing */
    @Transactional
    public List<Problem> submit(ShopKey key) {
        var problems = problems(key);
        if (problems.isEmpty()) groups.change(key, group -> group.submit(Times.now(clock)));
        return problems;
    }

    @Transactional
    public void withdraw(ShopKey key) {
        groups.change(key, GroupBuy::withdraw);
    }

    /** @throws Refused if it no longer fits its listing, or there are not enough pieces left */
    @Transactional
    public void approve(ShopKey key) {
        var group = groups.change(key, each -> each.approve(Times.now(clock)));
        holdListing(group.listing());
        problems(group).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.args().toArray());
        });
        var wanted = group.offering().pieces().entrySet().stream()
                .map(each -> new Pieces(group.listing().id(), each.getKey(), each.getValue()))
                .toList();
        if (shares.setAside(key.shopId(), key.id(), wanted).isPresent()) throw new Refused("campaign.refused.no-stock");
        prices.set(group);
        audit.record(key.shopId(), "campaign.group-approved", SUBJECT, said(group), null, null);
        tell(
                group,
                "campaign.notice.group-approved",
                Times.minute(group.window().openFrom()));
    }

    @Transactional
    public void turnBack(ShopKey key, String why) {
        var group = groups.change(key, each -> each.turnBack(why, Times.now(clock)));
        audit.record(key.shopId(), "campaign.group-returned", SUBJECT, said(group), null, why);
        tell(group, "campaign.notice.group-returned", why);
    }

    /** The shop breaks it off: whoever has paid gets everything back. */
    @Transactional
    public void cancel(ShopKey key, String why) {
        var now = Times.now(clock);
        end(groups.change(key, each -> each.cancel(why, now)));
        specials.end(key.id(), now);
        audit.record(key.shopId(), "campaign.group-cancelled", SUBJECT, said(groups.get(key)), null, why);
    }

    /** The staff break it off, and the shop is told. */
    @Transactional
    public void stop(ShopKey key, String why) {
        cancel(key, why);
        tell(groups.get(key), "campaign.notice.group-stopped", why);
    }

    /** When nobody can pay any more. Twice is as good as once. */
    @Transactional
    void conclude(ShopKey key) {
        if (groups.get(key).state() != GroupBuyState.APPROVED) return;
        var group = groups.change(key, each -> each.conclude(Times.now(clock)));
        end(group);
        var paid = group.standing().paid();
        group.lastPrice()
                .ifPresentOrElse(
                        price -> tell(group, "campaign.notice.group-reached", paid, price),
                        () -> tell(group, "campaign.notice.group-failed", paid));
    }

    private void end(GroupBuy group) {
        shares.release(group.listing(), group.key().id());
        events.publishEvent(new GroupBuyDecided(
                group.key(), group.offering().title(), group.lastPrice().orElse(null)));
    }

    /** Nobody publishes it between looking and approving. */
    private void holdListing(ShopKey listing) {
        var held = jdbc.sql("select id from listing where shop_id = :shop and id = :listing for update")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) throw new NotFound();
    }

    private static String said(GroupBuy group) {
        return group.number() + " · " + group.offering().title();
    }

    private void tell(GroupBuy group, String key, Object said) {
        events.publishEvent(Notice.toShop(
                group.key().shopId(),
                RIGHT,
                hrefOf(group.number()),
                key,
                group.offering().title(),
                said));
    }

    private void tell(GroupBuy group, String key, Object said, Object more) {
        events.publishEvent(Notice.toShop(
                group.key().shopId(),
                RIGHT,
                hrefOf(group.number()),
                key,
                group.offering().title(),
                said,
                more));
    }
}
