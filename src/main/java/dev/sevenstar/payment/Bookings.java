package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.BILL_RECEIVABLE;
import static dev.sevenstar.payment.ledger.AccountKind.CLEARING;
import static dev.sevenstar.payment.ledger.AccountKind.CREDIT_USED;
import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;
import static dev.sevenstar.payment.ledger.AccountKind.DUE_FROM_PARTNER;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.OUTSIDE;
import static dev.sevenstar.payment.ledger.AccountKind.RECEIVABLE;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.ShopKey;
import java.time.LocalDate;
import java.util.List;

/** What the movements of a plan are in the shop's book, and the ways of money that several methods share. */
final class Bookings {

    private Bookings() {}

    /** A posting for each movement of money since the plan was read, in their order. */
    static List<Posting> of(Plan plan, LocalDate on) {
        return plan.movements().stream()
                .map(movement -> draft(plan, movement, on))
                .filter(draft -> !draft.isEmpty())
                .map(Posting.Draft::done)
                .toList();
    }

    private static Posting.Draft draft(Plan plan, Movement movement, LocalDate on) {
        var key = key(plan.key(), movement.step());
        var draft = Posting.of(plan.key().shopId(), key, kind(movement), on).about(plan.reference(), plan.buyerId());
        Methods.of(plan.method()).book(movement, plan.buyerId(), draft);
        return draft;
    }

    /** The key under which a step of a plan is in the book. */
    static String key(ShopKey plan, int step) {
        return "plan " + plan.number() + " " + step;
    }

    private static PostingKind kind(Movement movement) {
        return switch (movement.kind()) {
            case PAID -> movement.instalment().owed().isPositive() ? PostingKind.REPAYMENT : PostingKind.PAYMENT;
            case RECEIVED -> PostingKind.CREDIT_SALE;
            case RELEASED -> PostingKind.RELEASE;
            case REFUNDED, WAIVED -> PostingKind.REFUND;
        };
    }

    /** Held at payment, the shop's at receipt; a refund comes out of what is held, or of what the shop has. */
    static void escrow(Movement movement, Partner partner, Posting.Draft posting) {
        switch (movement.kind()) {
            case PAID -> posting.move(movement.amount(), clearing(partner), Account.of(ESCROW_HELD));
            case RELEASED -> release(movement, ESCROW_HELD, partner, posting);
            case REFUNDED -> {
                if (movement.released()) refundReleased(movement, partner, posting);
                else posting.move(movement.amount(), Account.of(ESCROW_HELD), clearing(partner));
            }
            case RECEIVED, WAIVED -> {}
        }
    }

    /** Past the market, into the shop's own account and back out of it. */
    static void direct(Movement movement, Partner partner, Posting.Draft posting) {
        switch (movement.kind()) {
            case PAID -> posting.move(movement.amount(), clearing(partner), Account.of(DIRECT));
            case REFUNDED -> posting.move(movement.amount(), Account.of(DIRECT), clearing(partner));
            case RECEIVED, RELEASED, WAIVED -> {}
        }
    }

    /** A partner has the money and hands it over later, less the fee. */
    static void handedOver(Movement movement, Partner partner, Posting.Draft posting) {
        switch (movement.kind()) {
            case PAID -> posting.move(movement.amount(), clearing(partner), Account.of(DUE_FROM_PARTNER));
            case RELEASED -> release(movement, DUE_FROM_PARTNER, partner, posting);
            case REFUNDED -> {
                if (movement.released()) refundReleased(movement, partner, posting);
                else posting.move(movement.amount(), Account.of(DUE_FROM_PARTNER), clearing(partner));
            }
            case RECEIVED, WAIVED -> {}
        }
    }

    /** Owed by the buyer from the receipt on, and paid straight to the shop, by a partner or past all; it goes back past all. */
    static void onAccount(Movement movement, long buyer, Partner partner, Posting.Draft posting) {
        var used = new Account(CREDIT_USED, buyer);
        switch (movement.kind()) {
            case RECEIVED -> posting.move(movement.amount(), used, Account.of(RECEIVABLE));
            case WAIVED -> posting.move(movement.amount(), Account.of(RECEIVABLE), used);
            case PAID -> {
                posting.move(movement.amount(), Account.of(RECEIVABLE), used);
                var from = movement.past() ? Account.of(OUTSIDE) : clearing(partner);
                posting.move(movement.amount(), from, Account.of(DIRECT));
            }
            case REFUNDED -> posting.move(movement.amount(), Account.of(DIRECT), Account.of(OUTSIDE));
            case RELEASED -> {}
        }
    }

    /** A bill of exchange in the shop's hands until it is paid. */
    static void exchange(Movement movement, Partner partner, Posting.Draft posting) {
        var bills = Account.of(BILL_RECEIVABLE);
        var direct = Account.of(DIRECT);
        switch (movement.kind()) {
            case PAID -> posting.move(movement.amount(), clearing(partner), bills);
            case RELEASED -> posting.move(movement.amount(), bills, direct);
            case REFUNDED -> posting.move(movement.amount(), movement.released() ? direct : bills, clearing(partner));
            case RECEIVED, WAIVED -> {}
        }
    }

    private static void release(Movement movement, AccountKind from, Partner partner, Posting.Draft posting) {
        posting.move(movement.amount(), Account.of(from), Account.of(AVAILABLE));
        posting.fee(movement.fee(), Account.of(AVAILABLE), partner.number());
    }

    /** The part of the fee that comes back is the shop's, and helps to pay the buyer. */
    private static void refundReleased(Movement movement, Partner partner, Posting.Draft posting) {
        posting.feeBack(movement.fee(), Account.of(AVAILABLE), partner.number());
        posting.move(movement.amount(), Account.of(AVAILABLE), clearing(partner));
    }

    static Account clearing(Partner partner) {
        return new Account(CLEARING, partner.number());
    }
}
