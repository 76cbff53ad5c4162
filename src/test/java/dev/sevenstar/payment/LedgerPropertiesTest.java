package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Entry;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** Whatever is tried with a plan, in whatever order: what it refuses changes nothing, what it does is booked to the fen. */
class LedgerPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    enum Act {
        AGREE,
        REPRICE,
        PAY,
        PAY_PART,
        PAY_WRONG,
        STAGE_DONE,
        DELIVER,
        RECEIVE,
        RELEASE,
        LATE,
        REFUND,
        WAIVE,
        CANCEL
    }

    /** What an in-memory book of one shop says. */
    private static final class Book {

        private final TreeMap<Account, Money> balances = new TreeMap<>();
        private final HashSet<String> keys = new HashSet<>();

        void post(Posting posting) {
            assertThat(keys.add(posting.key())).as(posting.key()).isTrue();
            for (Entry entry : posting.entries()) balances.merge(entry.account(), entry.amount(), Money::plus);
        }

        Money balance(AccountKind kind) {
            return balances.entrySet().stream()
                    .filter(each -> each.getKey().kind() == kind)
                    .map(each -> each.getValue())
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    @Property(tries = 3000)
    void every_order_of_acts_keeps_the_book_true(
            @ForAll MethodCode code,
            @ForAll @LongRange(min = 1, max = 10_000_000) long goods,
            @ForAll @LongRange(min = 0, max = 100_000) long freight,
            @ForAll("fees") Fee fee,
            @ForAll("acts") List<Tuple2<Act, Long>> acts) {
        var method = Methods.of(code);
        var plan = Plan.open(
                1,
                2,
                3,
                code,
                method.shape(),
                fee,
                Money.ofFen(goods),
                Money.ofFen(freight),
                method.consent() == Method.Consent.NOBODY);
        var book = new Book();
        var booked = 0;
        for (var act : acts) {
            var before = plan.instalments();
            try {
                attempt(plan, act.get1(), act.get2());
            } catch (Refused refused) {
                assertThat(plan.instalments()).isEqualTo(before);
            }
            var postings = Bookings.of(plan, LocalDate.of(2026, 3, 5));
            postings.subList(booked, postings.size()).forEach(book::post);
            booked = postings.size();
            check(plan, book);
        }
        Statistics.label("ends").collect(plan.state());
    }

    private static void attempt(Plan plan, Act act, long number) {
        switch (act) {
            case AGREE -> plan.agree();
            case REPRICE ->
                plan.reprice(
                        Methods.of(plan.method()).shape(),
                        Money.ofFen(1 + number % 5_000_000),
                        Money.ofFen(number % 777));
            case PAY, PAY_PART, PAY_WRONG -> {
                var due = first(plan, each -> each.state().isPayable());
                var amount =
                        switch (act) {
                            case PAY_PART ->
                                Money.ofFen(1 + number % due.asked().fen());
                            case PAY_WRONG -> due.payable().plus(Money.ofFen(1));
                            default -> due.payable();
                        };
                plan.pay(due.number(), amount, NOW);
            }
            case STAGE_DONE -> plan.stageDone();
            case DELIVER -> plan.delivered();
            case RECEIVE -> plan.received(NOW, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 4, 20));
            case RELEASE ->
                plan.release(
                        first(plan, each -> each.state() == InstalmentState.PAID && each.channel() != Channel.ESCROW)
                                .number(),
                        NOW);
            case LATE -> plan.overdueOn(LocalDate.of(2027, 1, 1));
            case REFUND -> plan.refund(Money.ofFen(number % (plan.refundable().fen() + 2)));
            case WAIVE -> plan.waiveRest();
            case CANCEL -> plan.cancel();
        }
    }

    private static Instalment first(Plan plan, Predicate<Instalment> which) {
        return plan.instalments().stream().filter(which).findFirst().orElseThrow(() -> new Refused("none"));
    }

    private static void check(Plan plan, Book book) {
        book.balances.forEach((account, balance) -> {
            if (account.kind().isGuarded())
                assertThat(balance.fen()).as(account.toString()).isNotNegative();
        });
        assertThat(book.balances.values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ZERO);
        assertThat(book.balance(AccountKind.ESCROW_HELD)).isEqualTo(kept(plan, InstalmentState.PAID, Channel.ESCROW));
        assertThat(book.balance(AccountKind.RECEIVABLE)).isEqualTo(onBills(plan));
        assertThat(book.balance(AccountKind.BILL_RECEIVABLE))
                .isEqualTo(plan.instalments().stream()
                        .filter(each -> each.channel() == Channel.EXCHANGE && each.releasedAt() == null)
                        .map(Instalment::kept)
                        .reduce(Money.ZERO, Money::plus));
        assertThat(Money.ZERO.minus(book.balance(AccountKind.CREDIT_USED))).isEqualTo(onBills(plan));
        assertThat(wealth(book)).isEqualTo(arrived(plan).minus(borne(plan)));
        assertThat(book.balance(AccountKind.FEE_EXPENSE)).isEqualTo(borne(plan));
    }

    /** What the shop can call its own. */
    private static Money wealth(Book book) {
        return book.balance(AccountKind.AVAILABLE).plus(book.balance(AccountKind.DIRECT));
    }

    private static Money arrived(Plan plan) {
        return plan.instalments().stream()
                .filter(each -> each.releasedAt() != null || each.channel().endsWithTheShop())
                .map(Instalment::kept)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What the shop paid for what it has. */
    private static Money borne(Plan plan) {
        return plan.instalments().stream()
                .filter(each -> each.releasedAt() != null)
                .filter(each -> each.channel() == Channel.ESCROW
                        || each.channel() == Channel.CARRIER
                        || plan.method() == MethodCode.CREDIT_BUY)
                .map(Instalment::feeKept)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money onBills(Plan plan) {
        if (plan.receivedOn() == null
                || plan.method() != MethodCode.CREDIT_TERM && plan.method() != MethodCode.BILL_COLLECT)
            return Money.ZERO;
        return plan.instalments().stream().map(Instalment::owed).reduce(Money.ZERO, Money::plus);
    }

    private static Money kept(Plan plan, InstalmentState state, Channel channel) {
        return plan.instalments().stream()
                .filter(each -> each.state() == state && each.channel() == channel)
                .map(Instalment::kept)
                .reduce(Money.ZERO, Money::plus);
    }

    /** So that most orders get somewhere. */
    @SuppressWarnings("unchecked")
    private static final Tuple2<Integer, Act>[] WEIGHTS = Stream.of(Act.values())
            .map(act -> Tuple.of(act == Act.CANCEL || act == Act.WAIVE ? 1 : act == Act.PAY ? 12 : 6, act))
            .toArray(Tuple2[]::new);

    @Provide
    Arbitrary<List<Tuple2<Act, Long>>> acts() {
        return Combinators.combine(
                        Arbitraries.frequency(WEIGHTS), Arbitraries.longs().between(0, 100_000_000))
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    @Provide
    Arbitrary<Fee> fees() {
        return Combinators.combine(Arbitraries.integers().between(0, 300), Arbitraries.of(Bearer.class))
                .as((rate, bearer) -> Fee.of(new Rate(rate), bearer));
    }
}
