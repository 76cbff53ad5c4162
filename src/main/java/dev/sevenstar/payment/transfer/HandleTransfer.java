package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.OrdersByTransfer;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what a transfer is for. An order is paid when all of it is there; what comes short is held for it, what is over
 * belongs to nothing yet. Both stand in the books as unmatched.
 */
@Component
public class HandleTransfer {

    public static final int LONGEST_NOTE = 200;

    /** Who decides; the house itself where a shop lets certain ones be booked. */
    public record By(long personId, String personName) {

        public static final By HOUSE = new By(0, "");
    }

    /** So much of a transfer for an order. */
    public record Part(long reference, Money amount) {}

    private static final Account UNMATCHED = Account.of(AccountKind.UNMATCHED);
    private static final Account BANK = new Account(AccountKind.CLEARING, Partner.BANK.number());

    private final Plans plans;
    private final Slips slips;
    private final Transfers transfers;
    private final UseRows uses;
    private final Ledger ledger;
    private final List<OrdersByTransfer> orders;
    private final TransferLetters letters;
    private final Audit audit;
    private final Clock clock;

    HandleTransfer(
            Plans plans,
            Slips slips,
            Transfers transfers,
            UseRows uses,
            Ledger ledger,
            List<OrdersByTransfer> orders,
            TransferLetters letters,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.slips = slips;
        this.transfers = transfers;
        this.uses = uses;
        this.ledger = ledger;
        this.orders = List.copyOf(orders);
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Uses a transfer, or what is left of it, for orders; without any it is the shop's trade, and nobody knows yet whose.
     *
     * @param acts how often something was done with it when whoever decides looked
     * @throws Refused if it is more than what is left or an order asks, or somebody else was faster
     */
    @Transactional
    public void confirm(ShopKey key, int acts, List<Part> parts, By by) {
        hold(key.shopId(), parts.stream().map(Part::reference).toList());
        var transfer = unchanged(key, acts);
        if (transfer.state() == State.PASSED) throw new Refused("payment.refused.transfer-passed");
        if (parts.isEmpty() && transfer.state() == State.CONFIRMED)
            throw new Refused("payment.refused.transfer-nothing");
        var wanted = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        var left = left(transfer);
        if (left.isBelow(wanted)) throw new Refused("payment.refused.transfer-above-left", left);
        if (transfer.state() == State.OPEN) comeIn(transfer, by);
        parts.forEach(part -> use(key, part));
        audit.record(
                key.shopId(),
                "payment.transfer-confirmed",
                "transfer",
                transfer.number(),
                transfer.amount().toString(),
                said(parts));
    }

    /** All of it belongs to nothing until it is used. */
    private void comeIn(Transfer transfer, By by) {
        book(transfer.key(), "in", transfer.acts(), 0, 0, BANK, UNMATCHED, transfer.amount());
        transfers.decided(transfer, State.CONFIRMED, transfer.amount(), Money.ZERO, by.personId(), by.personName(), "");
    }

    private void use(ShopKey key, Part part) {
        var slip = slips.get(key.shopId(), part.reference());
        if (!part.amount().isPositive()) throw new Refused("payment.refused.transfer-part");
        if (slip.missing().isBelow(part.amount()))
            throw new Refused("payment.refused.transfer-above-asked", slip.number(), slip.missing());
        uses.insert(key, part.reference(), part.amount());
        if (slip.missing().equals(part.amount())) pay(slip);
        else {
            slips.recount(key.shopId(), part.reference());
            letters.tooLittle(slips.get(key.shopId(), part.reference()), part.amount());
        }
    }

    private void pay(Slip slip) {
        var now = Times.now(clock);
        var held = uses.ofReference(slip.shopId(), slip.reference()).stream()
                .filter(each -> each.state() == TransferUse.State.HELD)
                .toList();
        held.forEach(use -> uses.move(use, TransferUse.State.BOOKED, 0));
        var step = plans.change(slip.shopId(), slip.reference(), plan -> plan.pay(1, slip.amount(), now))
                .lastStep();
        for (var use : held) {
            uses.move(use, TransferUse.State.BOOKED, step);
            book(use.key(), "use", step, slip.reference(), slip.buyer(), UNMATCHED, BANK, use.amount());
            transfers.keep(new ShopKey(slip.shopId(), use.lineId()), Money.ZERO.minus(use.amount()));
        }
        letters.paid(slip);
    }

    /**
     * It was decided wrongly: all orders it was used for wait again, and nobody has said anything.
     *
     * @throws Refused if an order has gone on, or some of it went back to the buyer
     */
    @Transactional
    public void undo(ShopKey key, int acts, By by) {
        var used = active(key);
        hold(key.shopId(), used.stream().map(TransferUse::reference).toList());
        var transfer = unchanged(key, acts);
        if (transfer.state() == State.OPEN) throw new Refused("payment.refused.transfer-nothing");
        if (transfer.returned().isPositive()) throw new Refused("payment.refused.transfer-returned");
        used.forEach(each -> takeBack(each.key()));
        var kept = transfers.get(key).kept();
        book(key, "out", transfer.acts(), 0, 0, UNMATCHED, BANK, kept);
        transfers.decided(transfer, State.OPEN, Money.ZERO, Money.ZERO, by.personId(), by.personName(), "");
        audit.record(
                key.shopId(),
                "payment.transfer-undone",
                "transfer",
                transfer.number(),
                transfer.amount().toString(),
                used.stream().map(each -> Ids.text(each.reference())).toList().toString());
    }

    /** Read anew: one before it may have been for the same order. */
    private void takeBack(ShopKey key) {
        var shop = key.shopId();
        var use = uses.get(key);
        if (use.state() == TransferUse.State.BOOKED) unpay(shop, use);
        uses.move(use, TransferUse.State.UNDONE, use.step());
        slips.recount(shop, use.reference());
    }

    /** Everything that paid the order is held for it again. */
    private void unpay(long shop, TransferUse use) {
        var slip = slips.get(shop, use.reference());
        orders.forEach(each -> each.waitAgain(shop, use.reference()));
        var together = uses.ofReference(shop, use.reference()).stream()
                .filter(each -> each.state() == TransferUse.State.BOOKED)
                .toList();
        var plan = plans.get(shop, use.reference());
        plans.takeBack(plan.key(), plan.get(1).paid(), use.step());
        for (var each : together) {
            book(each.key(), "back", each.step(), slip.reference(), slip.buyer(), BANK, UNMATCHED, each.amount());
            transfers.keep(new ShopKey(shop, each.lineId()), each.amount());
            uses.move(each, TransferUse.State.HELD, 0);
        }
    }

    /** Nothing of the market's: interest, or money from somewhere else. */
    @Transactional
    public void pass(ShopKey key, int acts, By by) {
        var transfer = unchanged(key, acts);
        if (transfer.state() != State.OPEN) throw new Refused("payment.refused.transfer-moved");
        transfers.decided(transfer, State.PASSED, Money.ZERO, Money.ZERO, by.personId(), by.personName(), "");
        audit.record(
                key.shopId(),
                "payment.transfer-passed",
                "transfer",
                transfer.number(),
                transfer.amount().toString(),
                null);
    }

    /**
     * What is left of it went back to whoever sent it.
     *
     * @param note where to find it, 1 to {@value #LONGEST_NOTE} characters
     */
    @Transactional
    public void giveBack(ShopKey key, int acts, Money amount, String note, By by) {
        var transfer = unchanged(key, acts);
        var left = left(transfer);
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE)
            throw new Refused("payment.refused.return-note", LONGEST_NOTE);
        if (transfer.state() != State.CONFIRMED || !amount.isPositive() || left.isBelow(amount))
            throw new Refused("payment.refused.transfer-above-left", left);
        book(key, "return", transfer.acts(), 0, 0, UNMATCHED, BANK, amount);
        transfers.decided(
                transfer,
                State.CONFIRMED,
                transfer.kept().minus(amount),
                transfer.returned().plus(amount),
                by.personId(),
                by.personName(),
                note.strip());
        audit.record(
                key.shopId(),
                "payment.transfer-returned",
                "transfer",
                transfer.number(),
                null,
                amount + " " + note.strip());
    }

    /** What of it is for no order and has not gone back. */
    public Money left(Transfer transfer) {
        var used = active(transfer.key()).stream().map(TransferUse::amount).reduce(Money.ZERO, Money::plus);
        return transfer.amount().minus(used).minus(transfer.returned());
    }

    private List<TransferUse> active(ShopKey key) {
        return uses.ofLine(key).stream().filter(each -> !each.isUndone()).toList();
    }

    /** In their order, so that two who want the same never wait for each other. */
    private void hold(long shopId, List<Long> references) {
        new TreeSet<>(references).forEach(each -> plans.hold(shopId, each));
    }

    private Transfer unchanged(ShopKey key, int acts) {
        var transfer = transfers.hold(key);
        if (transfer.acts() != acts) throw new Refused("payment.refused.transfer-moved");
        return transfer;
    }

    private void book(
            ShopKey what, String act, int count, long reference, long buyer, Account from, Account to, Money amount) {
        if (!amount.isPositive()) return;
        var key = Stream.of("transfer", act, what.number(), String.valueOf(count))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        ledger.post(Posting.of(
                        what.shopId(),
                        key,
                        PostingKind.UNMATCHED_MONEY,
                        LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .about(reference, buyer)
                .move(amount, from, to)
                .done());
    }

    private static String said(List<Part> parts) {
        return parts.stream()
                .map(part -> Ids.text(part.reference()) + " " + part.amount())
                .toList()
                .toString();
    }
}
