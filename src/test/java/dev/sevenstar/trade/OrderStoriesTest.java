package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever people, partners and time do with orders, in whatever sequence: what the house refuses changes nothing, and
 * afterwards all that must be true is. A story that is not is told again with less and less of it, until nothing more
 * can be left out. {@code -Dstories.tries=500 -Dstories.seed=7} for more and for the same again.
 */
@HouseTest
@Tag("database")
class OrderStoriesTest {

    private static final Logger LOG = LoggerFactory.getLogger(OrderStoriesTest.class);
    private static final int TRIES = Integer.getInteger("stories.tries", 25);
    private static final long SEED = Long.getLong("stories.seed", 20_261_123);
    private static final int LONGEST = 45;

    /** By how often it is tried. */
    private enum Kind {
        PLACE(6),
        GO_ON(40),
        PAY(6),
        SHOW_STAGE(1),
        SHIP(3),
        DELIVER(2),
        RECEIVE(3),
        REPRICE(3),
        CANCEL(1),
        CLOSE(1),
        PROLONG(1),
        CLAIM(6),
        HANDLE_CLAIM(9),
        SETTLE_RETURNS(2),
        DECIDE(2),
        NOTICE(3),
        BEHAVE(2),
        PASS(5),
        TAKE_BACK_RECEIPT(1),
        CHANGE_TRANSFER(1),
        USE_EXCHANGE(3),
        DRAW_EARLY(2),
        WITHDRAW(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    private record Act(Kind kind, int which, int how) {}

    @Autowired
    ApplicationContext house;

    @Autowired
    MovableClock clock;

    private final Map<Kind, Integer> done = new TreeMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void every_story_leaves_goods_and_money_true() {
        var wrong = new TreeMap<Long, Throwable>();
        for (var seed = SEED; seed < SEED + TRIES; seed++) {
            var end = tell(seed, written(seed));
            if (end != null) wrong.put(seed, end);
        }
        LOG.info("{} stories from {}: {}, orders {}", TRIES, SEED, done, ends);
        if (!wrong.isEmpty())
            throw new AssertionError(shortest(wrong), wrong.firstEntry().getValue());
        assertThat(done.keySet()).contains(Kind.GO_ON, Kind.HANDLE_CLAIM);
    }

    /** The first order is there in any case. */
    private static List<Act> written(long seed) {
        var dice = new Random(seed);
        var kinds = new ArrayList<Kind>();
        for (var kind : Kind.values()) for (int n = 0; n < kind.weight; n++) kinds.add(kind);
        var acts = new ArrayList<Act>();
        acts.add(new Act(Kind.PLACE, dice.nextInt(10_000), dice.nextInt(10_000)));
        var length = 10 + dice.nextInt(LONGEST - 10);
        while (acts.size() < length)
            acts.add(new Act(kinds.get(dice.nextInt(kinds.size())), dice.nextInt(10_000), dice.nextInt(10_000)));
        return acts;
    }

    /** @return what is wrong at the end; null for nothing */
    private Throwable tell(long seed, List<Act> acts) {
        clock.set(StoryPartners.beginning((int) seed));
        var story = new Story(house, seed);
        var partners = new StoryPartners(story);
        try {
            var goods = new StoryGoods(story);
            var money = new StoryMoney(story, partners);
            for (var act : acts) attempt(act, story, goods, money, partners);
            check(story);
            partners.allAreWell();
            for (int day = 0; day < 3; day++) partners.pass(2);
            partners.nothingIsStuck();
            check(story);
            return null;
        } catch (RuntimeException | AssertionError wrong) {
            return wrong;
        } finally {
            partners.allAreWell();
            for (var key : story.placed)
                ends.merge(story.get(Orders.class).get(key).state().name(), 1, Integer::sum);
        }
    }

    private void attempt(Act act, Story story, StoryGoods goods, StoryMoney money, StoryPartners partners) {
        var which = act.which();
        var how = act.how();
        try {
            switch (act.kind()) {
                case PLACE -> goods.place(which, how);
                case GO_ON -> goOn(story.order(which), act, goods, money);
                case PAY -> money.pay(which, how);
                case SHOW_STAGE -> goods.showStage(which, how);
                case SHIP -> goods.ship(which, how);
                case DELIVER -> goods.deliver(which, how);
                case RECEIVE -> goods.receive(which);
                case REPRICE -> goods.reprice(which, how);
                case CANCEL -> goods.cancel(which, how);
                case CLOSE -> goods.close(which, how);
                case PROLONG -> goods.prolong(which);
                case CLAIM -> goods.open(which, how);
                case HANDLE_CLAIM -> goods.handle(which, how);
                case SETTLE_RETURNS -> money.settleReturns(which);
                case DECIDE -> partners.decide(which, how);
                case NOTICE -> partners.notice(which, how);
                case BEHAVE -> partners.behave(which, how);
                case PASS -> partners.pass(how);
                case TAKE_BACK_RECEIPT -> money.takeBackReceipt(which);
                case CHANGE_TRANSFER -> money.changeTransfer(which, how);
                case USE_EXCHANGE -> money.useExchange(which, how);
                case DRAW_EARLY -> money.drawEarly(which, how);
                case WITHDRAW -> money.withdraw(how);
            }
            done.merge(act.kind(), 1, Integer::sum);
        } catch (Refused said) {
            LOG.debug("{}: {}", act, said.key());
        }
    }

    /** What most people do with an order as it stands. */
    private static void goOn(Order order, Act act, StoryGoods goods, StoryMoney money) {
        var which = act.which();
        var how = act.how();
        switch (order.state()) {
            case AWAITING_PAYMENT -> {
                if (how % 4 == 0) goods.showStage(which, how);
                else money.pay(which, how);
            }
            case AWAITING_SHIPMENT -> goods.ship(which, how);
            case AWAITING_RECEIPT -> {
                if (order.method() == MethodCode.COD) goods.deliver(which, how);
                else goods.receive(which);
            }
            case COMPLETED -> money.pay(which, how);
            case CANCELLED, CLOSED -> throw new Refused("story.over");
        }
    }

    private void check(Story story) {
        var truth = new ShopTruth(house);
        truth.check(story.shop());
        assertThat(truth.ordersOf(story.shop())).containsExactlyInAnyOrderElementsOf(story.placed);
        assertThat(story.left() + truth.takenBy(story.shop()) + story.keptOff)
                .as("goods")
                .isEqualTo(story.all());
        assertThat(story.left()).isBetween(0, story.all());
    }

    /** Of the first, what is needed for it to go wrong; the others by their seeds. */
    private String shortest(TreeMap<Long, Throwable> wrong) {
        var seed = wrong.firstKey();
        var left = written(seed);
        for (int n = left.size() - 1; n >= 0; n--) {
            var fewer = new ArrayList<>(left);
            fewer.remove(n);
            if (tell(seed, fewer) != null) left = fewer;
        }
        var others = new StringBuilder();
        wrong.forEach((each, end) -> others.append(
                "%n%d: %s".formatted(each, String.valueOf(end.getMessage()).strip())));
        return "story %d: %s%n%s".formatted(seed, left, others);
    }
}
