package dev.sevenstar.trade.claim;

import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Orders;
import java.time.Clock;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer asks for money back: at most what was really paid for the lines, one claim for a line at a time. */
@Component
public class OpenClaim {

    private final Claims claims;
    private final ClaimRows rows;
    private final Orders orders;
    private final Plans plans;
    private final ClaimNews news;
    private final Clock clock;

    OpenClaim(Claims claims, ClaimRows rows, Orders orders, Plans plans, ClaimNews news, Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.orders = orders;
        this.plans = plans;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param requestKey of the form; sent twice it opens one claim
     * @throws Refused if the order, the time or what was paid does not allow it
     */
    @Transactional
    public ShopKey open(ShopKey orderKey, ClaimTerms terms, String requestKey, Hand buyer) {
        plans.hold(orderKey.shopId(), orderKey.id());
        var before = rows.ofRequest(orderKey.shopId(), requestKey);
        if (before.isPresent()) return before.get();
        var now = Times.now(clock);
        var order = orders.change(orderKey, each -> each.claimed(terms.amount(), buyer, now));
        if (order.buyerPerson() != buyer.personId()) throw new Refused("trade.refused.state");
        var limits = claims.limits(order);
        var claim = Claim.open(order, terms, limits.most(terms.lines()), now);
        var weights = new TreeMap<>(limits.lines());
        weights.keySet().retainAll(terms.lines());
        try {
            rows.insert(claim, requestKey, ClaimLimits.share(terms.goods(), weights));
        } catch (DuplicateKeyException openAlready) {
            throw new Refused("trade.refused.claim-open-already");
        }
        news.tell(claim);
        return claim.key();
    }
}
