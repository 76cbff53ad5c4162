package dev.sevenstar.trade;

import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.PayBill;
import dev.sevenstar.payment.PayBillsOnline;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.TakeBackReceipt;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.exchange.BillFace;
import dev.sevenstar.payment.exchange.Deed;
import dev.sevenstar.payment.exchange.ExchangeBills;
import dev.sevenstar.payment.exchange.OfferExchange;
import dev.sevenstar.payment.exchange.OpenTargets;
import dev.sevenstar.payment.exchange.PresentExchange;
import dev.sevenstar.payment.exchange.SignExchange;
import dev.sevenstar.payment.exchange.Target;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.lender.DrawEarly;
import dev.sevenstar.payment.lender.Loans;
import dev.sevenstar.payment.lender.RepayLoan;
import dev.sevenstar.payment.payout.Withdraw;
import dev.sevenstar.payment.transfer.BankFiles;
import dev.sevenstar.payment.transfer.HandleTransfer;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.payment.transfer.StatementImports;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people do about the money of orders; which, and how, two numbers say. */
final class StoryMoney {

    private static final By CHEN = new By(1, "陈恒");
    private static final Deed.Hand CHENS_HAND = new Deed.Hand(1, "陈恒");

    private final Story story;
    private final StoryPartners partners;
    private final List<ShopKey> receipts = new ArrayList<>();
    private final List<ShopKey> exchange = new ArrayList<>();

    StoryMoney(Story story, StoryPartners partners) {
        this.story = story;
        this.partners = partners;
    }

    void pay(int which, int how) {
        var order = story.order(which);
        var plan = story.get(Plans.class).get(story.shop(), order.key().id());
        switch (plan.method()) {
            case CREDIT_TERM -> payBill(plan, how);
            case TRUST_PAY, CREDIT_BUY -> repay(plan, how);
            case BANK_TRANSFER -> transfer(plan, how);
            case BILL_COLLECT, ACCEPTANCE_BILL -> endorse(order, how);
            case COD -> throw new Refused("story.at-the-door");
            case ESCROW, CREDIT_CARD, STAGED_37, STAGED_361, STAGED_91 ->
                partners.pays(
                        story.get(PayOnline.class)
                                .begin(
                                        story.shop(),
                                        plan.reference(),
                                        first(plan).number()),
                        how);
        }
    }

    private static Instalment first(Plan plan) {
        return plan.instalments().stream()
                .filter(each -> each.state().isPayable())
                .findFirst()
                .orElseThrow(() -> new Refused("story.nothing-to-pay"));
    }

    private void payBill(Plan plan, int how) {
        var bills = story.get(Bills.class).ofBuyer(story.shop(), plan.buyerId()).stream()
                .filter(each -> !each.isPaid())
                .toList();
        if (bills.isEmpty()) throw new Refused("story.no-bill");
        var open = bills.stream().map(each -> each.open()).reduce(Money.ZERO, Money::plus);
        var amount = how % 3 == 0 ? open : Money.ofFen(1 + open.fen() * (how % 89) / 90);
        if (how % 2 == 0) {
            partners.pays(story.get(PayBillsOnline.class).begin(bills, amount), how / 2);
            return;
        }
        var ways = ReceiptWay.writtenDown();
        receipts.add(story.get(PayBill.class)
                .pay(new NewReceipt(
                        story.shop(),
                        plan.buyerId(),
                        amount,
                        how % 5 == 0 ? Meant.forBill(bills.get(0).id()) : new Meant(Set.of(), Set.of()),
                        ways.get(how % ways.size()),
                        today(),
                        "",
                        UUID.randomUUID().toString(),
                        1,
                        "陈恒")));
    }

    void takeBackReceipt(int which) {
        if (receipts.isEmpty()) throw new Refused("story.no-receipt");
        story.get(TakeBackReceipt.class).takeBack(receipts.get(which % receipts.size()), 1, "陈恒", "记错了");
    }

    private void repay(Plan plan, int how) {
        partners.pays(story.get(RepayLoan.class).begin(plan.buyerId(), plan.reference()), how);
    }

    void drawEarly(int which, int how) {
        var order = story.order(which);
        if (order.method() != MethodCode.CREDIT_BUY) throw new Refused("story.no-loan");
        var loan = story.get(Loans.class).ofShop(story.shop(), order.key().id());
        var early = Money.ofFen(loan.drawable().fen() * (1 + how % 4) / 4);
        story.get(DrawEarly.class).ask(story.shop(), order.key().id(), early);
        story.jobs.run();
    }

    /** Exactly, too little at first, or more than was asked for. */
    private void transfer(Plan plan, int how) {
        var slip = story.get(Slips.class).get(story.shop(), plan.reference());
        var amount = Money.ofFen(Math.max(1, slip.missing().fen() + (how % 3 - 1) * 100L));
        var line = BankFiles.ccbIn(
                String.valueOf(Ids.next()), amount.toYuan(), "王程", slip.code().text());
        try {
            var file = new ByteArrayInputStream(BankFiles.ccb(List.of(line)));
            var imports = story.get(StatementImports.class);
            imports.take(imports.bring(story.shop(), "流水.xlsx", file, CHEN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        story.jobs.run();
        var came = transfers(Transfer.State.OPEN).stream()
                .filter(each -> each.amount().equals(amount))
                .findFirst()
                .orElseThrow(() -> new Refused("story.booked-already"));
        var use = amount.isBelow(slip.missing()) ? amount : slip.missing();
        var parts = use.isPositive()
                ? List.of(new HandleTransfer.Part(plan.reference(), use))
                : List.<HandleTransfer.Part>of();
        story.get(HandleTransfer.class).confirm(came.key(), came.acts(), parts, CHEN);
    }

    void changeTransfer(int which, int how) {
        var all = transfers(Transfer.State.CONFIRMED);
        if (all.isEmpty()) throw new Refused("story.no-transfer");
        var one = all.get(which % all.size());
        var handle = story.get(HandleTransfer.class);
        if (how % 2 == 0) handle.undo(one.key(), one.acts(), CHEN);
        else handle.giveBack(one.key(), one.acts(), handle.left(one), "退回", CHEN);
    }

    private List<Transfer> transfers(Transfer.State state) {
        return story.get(Transfers.class).page(story.shop(), state, null, 50).rows();
    }

    private void endorse(Order order, int how) {
        var open = story.get(OpenTargets.class)
                .ofOrder(order.buyerPerson(), order.key().number());
        var all = Target.sum(open.targets());
        if (!all.isPositive()) throw new Refused("story.nothing-to-pay");
        var amount = how % 2 == 0 ? all : Money.ofFen(1 + all.fen() * (how % 89) / 90);
        var face = new BillFace(
                "131020%024d".formatted(Ids.next()),
                null,
                "成都锦程机电有限公司",
                "中国工商银行成都分行",
                "102651000012",
                amount,
                today().minusDays(20),
                today().plusDays(40 + how % 60),
                true);
        var wang = new Deed.Hand(order.buyerPerson(), "王程");
        var bill = story.get(OfferExchange.class)
                .offer(new OfferExchange.Offer(
                        story.shop(), wang, face, "", UUID.randomUUID().toString(), open.targets()));
        exchange.add(bill);
        story.jobs.run();
        if (how % 7 == 1) story.get(OfferExchange.class).withdraw(bill, wang);
        else if (how % 7 == 2) story.get(SignExchange.class).refuse(bill, "抬头不对", CHENS_HAND);
        else story.get(SignExchange.class).sign(bill, CHENS_HAND);
    }

    void useExchange(int which, int how) {
        if (exchange.isEmpty()) throw new Refused("story.no-bill-of-exchange");
        var key = exchange.get(which % exchange.size());
        var bill = story.get(ExchangeBills.class).get(key).bill();
        var present = story.get(PresentExchange.class);
        switch (bill.state()) {
            case ENDORSED -> story.get(SignExchange.class).sign(key, CHENS_HAND);
            case SIGNED -> {
                var yearly = new Rate(250);
                if (how % 2 == 0) present.discount(key, yearly, bill.interest(yearly, today()), CHENS_HAND);
                else present.present(key, CHENS_HAND);
            }
            case DISHONOURED -> present.recourse(key, CHENS_HAND);
            case RECOURSE -> present.recovered(key, "转账", CHENS_HAND);
            default -> throw new Refused("story.bill-over");
        }
        story.jobs.run();
    }

    /** What two sides settle by hand is done, and a partner that refused is asked once more. */
    void settleReturns(int which) {
        var order = story.order(which);
        var returns = story.get(MoneyReturns.class);
        for (var each : returns.of(story.shop(), order.key().id()))
            if (each.state() == MoneyReturn.State.OWED) returns.confirm(each.key(), 1, "陈恒", "流水 1");
            else if (each.state() == MoneyReturn.State.REFUSED) returns.askAgain(each.key());
        story.jobs.run();
    }

    void withdraw(int how) {
        var withdraw = story.get(Withdraw.class);
        var account = withdraw.accounts(story.shop()).get(0);
        var available = story.get(Ledger.class).balance(story.shop(), AccountKind.AVAILABLE);
        var amount = Money.ofFen(available.fen() * (1 + how % 3) / 3);
        withdraw.ask(
                story.shop(),
                new Withdraw.Request(
                        account.id(), amount, 1, "陈恒", UUID.randomUUID().toString()));
        story.jobs.run();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(story.clock.instant(), Times.ZONE);
    }
}
