package dev.sevenstar.payment;

import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A buyer pays one or several bills of a shop on a partner's page, in full or in part. Money that is more than what is
 * still open when it comes goes back whole.
 */
@Component
public class PayBillsOnline implements PartnerOutcome {

    /** A list of bills longer than this is paid in several goes. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(PayBillsOnline.class);
    private static final String BILLS = "bills";

    private final PayBill payBill;
    private final GiveMoneyBack giveBack;
    private final PartnerCalls calls;
    private final Clock clock;

    PayBillsOnline(PayBill payBill, GiveMoneyBack giveBack, PartnerCalls calls, Clock clock) {
        this.payBill = payBill;
        this.giveBack = giveBack;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * @param bills of one shop and one buyer
     * @return where the buyer pays
     * @throws Refused if it is more than what is open of them, or they are too many
     */
    @Transactional
    public String begin(List<Bill> bills, Money amount) {
        if (bills.isEmpty() || bills.size() > MOST) throw new Refused("payment.refused.bills-chosen", MOST);
        var first = bills.get(0);
        var ids = bills.stream().map(Bill::id).collect(Collectors.toSet());
        var wanted = receipt(first.shopId(), first.buyerPerson(), amount, ids, "wanted");
        var open = payBill.open(wanted);
        if (!amount.isPositive()) throw new Refused("payment.refused.receipt-zero");
        if (open.isBelow(amount)) throw new Refused("payment.refused.receipt-above-open", open, amount);
        var back = bills.size() == 1 ? "/my/bills/" + first.number() : "/my/bills";
        var request = new PartnerRequest(
                Partner.ALIPAY,
                PartnerAct.COLLECT,
                key("D" + first.number() + Integer.toHexString(ids.hashCode()) + "T" + amount.fen() + "A"),
                first.shopId(),
                payBill.firstOrder(wanted),
                amount,
                Map.of(
                        BILLS,
                        bills.stream().map(Bill::number).collect(Collectors.joining(",")),
                        PartnerRequest.BUYER,
                        String.valueOf(first.buyerPerson()),
                        PartnerRequest.SUBJECT,
                        first.number(),
                        PartnerRequest.BACK,
                        back));
        calls.ask(request);
        return calls.page(request);
    }

    /** Two tabs pay on one page; what was decided, either way, is followed by another. */
    private String key(String stem) {
        for (int attempt = 1; ; attempt++) {
            var call = calls.find(Partner.ALIPAY, stem + attempt);
            if (call.filter(PartnerCall::isDecided).isEmpty()) return stem + attempt;
        }
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.COLLECT;
    }

    @Override
    public boolean hears(PartnerRequest request) {
        return request.act() == act() && isForBills(request);
    }

    static boolean isForBills(PartnerRequest request) {
        return request.details().containsKey(BILLS);
    }

    @Override
    public void done(PartnerRequest request) {
        var ids = List.of(request.details().getOrDefault(BILLS, "").split(",")).stream()
                .map(Ids::parse)
                .collect(Collectors.toSet());
        var buyer = Long.parseLong(request.details().getOrDefault(PartnerRequest.BUYER, "0"));
        var receipt = receipt(request.shopId(), buyer, request.amount(), ids, request.key());
        if (payBill.open(receipt).isBelow(request.amount())) giveBack.late(request);
        else payBill.pay(receipt);
    }

    /** The buyer may try again, on another page. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.info("payment {} of bills was not made: {}", request.key(), reason);
    }

    private NewReceipt receipt(long shopId, long buyer, Money amount, Set<Long> bills, String form) {
        return new NewReceipt(
                shopId,
                buyer,
                amount,
                new Meant(bills, Set.of()),
                ReceiptWay.ONLINE,
                LocalDate.ofInstant(clock.instant(), Times.ZONE),
                "",
                form,
                0,
                "");
    }
}
