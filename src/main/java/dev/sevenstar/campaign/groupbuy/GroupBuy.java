package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop's group-buy of one listing: it is written, approved by the staff, run by the clock and counted once. */
public final class GroupBuy {

    public static final int REASON = 300;

    /**
     * What was said of it and what came of it.
     *
     * @param paid pieces that are paid for
     * @param joined by how many orders
     * @param price of a piece for everybody in the end; null while nobody knows, and if everybody gets everything back
     */
    public record Standing(
            GroupBuyState state,
            String reason,
            @Nullable Instant submittedAt,
            @Nullable Instant decidedAt,
            long paid,
            int joined,
            @Nullable Money price,
            @Nullable Instant endedAt,
            @Nullable Instant settledAt) {

        static final Standing DRAFT = new Standing(GroupBuyState.DRAFT, "", null, null, 0, 0, null, null, null);

        Standing submitted(Instant now) {
            return new Standing(GroupBuyState.SUBMITTED, "", now, null, paid, joined, null, null, null);
        }

        Standing back(String why, @Nullable Instant now) {
            return new Standing(GroupBuyState.DRAFT, why, null, now, paid, joined, null, null, null);
        }

        Standing approved(Instant now) {
            return new Standing(GroupBuyState.APPROVED, "", submittedAt, now, paid, joined, null, null, null);
        }

        Standing over(GroupBuyState to, String why, @Nullable Money last, Instant now) {
            return new Standing(to, why, submittedAt, decidedAt, paid, joined, last, now, null);
        }

        Standing settled(Instant now) {
            return new Standing(state, reason, submittedAt, decidedAt, paid, joined, price, endedAt, now);
        }
    }

    private final ShopKey key;
    private final long version;
    private final long listingId;
    private Offering offering;
    private Standing standing;

    GroupBuy(ShopKey key, long version, long listingId, Offering offering, Standing standing) {
        this.key = key;
        this.version = version;
        this.listingId = listingId;
        this.offering = offering;
        this.standing = standing;
    }

    public static GroupBuy draft(ShopKey listing, Offering offering) {
        return new GroupBuy(ShopKey.next(listing.shopId()), 0, listing.id(), offering, Standing.DRAFT);
    }

    public void rewrite(Offering other) {
        require(GroupBuyState.DRAFT);
        offering = other;
    }

    /** @throws Refused if it would be over before anybody can join */
    public void submit(Instant now) {
        require(GroupBuyState.DRAFT);
        requireTime(now);
        standing = standing.submitted(now);
    }

    /** The shop wants to write on it. */
    public void withdraw() {
        require(GroupBuyState.SUBMITTED);
        standing = standing.back("", null);
    }

    /** @throws Refused if it came too late for that */
    public void approve(Instant now) {
        require(GroupBuyState.SUBMITTED);
        requireTime(now);
        standing = standing.approved(now);
    }

    /** The staff want something else; the shop can change it and hand it in again. */
    public void turnBack(String why, Instant now) {
        require(GroupBuyState.SUBMITTED);
        requireReason(why);
        standing = standing.back(why.strip(), now);
    }

    /** It is broken off before its end: whoever has paid gets everything back. */
    public void cancel(String why, Instant now) {
        require(GroupBuyState.APPROVED);
        requireReason(why);
        standing = standing.over(GroupBuyState.CANCELLED, why.strip(), null, now);
    }

    /** Nobody can pay any more: the step that was reached is everybody's. */
    void conclude(Instant now) {
        require(GroupBuyState.APPROVED);
        if (now.isBefore(window().countAt())) throw new Refused("campaign.refused.group-state");
        var last = ladder().reached(standing.paid()).map(Ladder.Step::price).orElse(null);
        standing = standing.over(last == null ? GroupBuyState.FAILED : GroupBuyState.REACHED, "", last, now);
    }

    /** Everybody has what is theirs. */
    void settle(Instant now) {
        if (!standing.state().isOver()) throw new Refused("campaign.refused.group-state");
        standing = standing.settled(now);
    }

    private void requireTime(Instant now) {
        if (window().openUntil().isBefore(now.plus(Window.OPEN_AT_LEAST)))
            throw new Refused("campaign.refused.group-late");
    }

    private static void requireReason(String why) {
        if (why.isBlank() || why.strip().length() > REASON) throw new Refused("campaign.refused.group-reason", REASON);
    }

    private void require(GroupBuyState wanted) {
        if (standing.state() != wanted) throw new Refused("campaign.refused.group-state");
    }

    public GroupBuyStage stage(Instant now) {
        return standing.state() == GroupBuyState.APPROVED
                ? window().at(now)
                : GroupBuyStage.valueOf(standing.state().name());
    }

    public ShopKey key() {
        return key;
    }

    public String number() {
        return key.number();
    }

    public long version() {
        return version;
    }

    public ShopKey listing() {
        return new ShopKey(key.shopId(), listingId);
    }

    public Offering offering() {
        return offering;
    }

    public Ladder ladder() {
        return offering.ladder();
    }

    public Window window() {
        return offering.window();
    }

    public Standing standing() {
        return standing;
    }

    public GroupBuyState state() {
        return standing.state();
    }

    /** What a piece costs who joins now. */
    public Money price() {
        return ladder().priceAt(standing.paid());
    }

    /** Which step was reached, from 1; 0 before the first. */
    public int step() {
        return ladder().reached(standing.paid()).map(ladder().steps()::indexOf).orElse(-1) + 1;
    }

    public Optional<Money> lastPrice() {
        return Optional.ofNullable(standing.price());
    }

    /** Where buyers read of it. */
    public String href() {
        return "/group-buys/" + number();
    }
}
