package dev.sevenstar.demo;

import dev.sevenstar.demo.PlanDeals.Deal;
import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.PlaySimulated;
import dev.sevenstar.payment.exchange.BillFace;
import dev.sevenstar.payment.exchange.Deed;
import dev.sevenstar.payment.exchange.OfferExchange;
import dev.sevenstar.payment.exchange.OpenTargets;
import dev.sevenstar.payment.exchange.SignExchange;
import dev.sevenstar.payment.exchange.Target;
import dev.sevenstar.payment.transfer.HandleTransfer;
import dev.sevenstar.payment.transfer.Proofs;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.payment.transfer.StatementImports;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is paid past the partners' pages: by transfer to the shop's own account, and by a bank's bill of exchange. */
@Component
@DemoOnly
class PayOutside {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss", Locale.ROOT);
    private static final String TITLES = "凭证号,交易时间,借方发生额,贷方发生额,对方单位名称,用途\n";

    /** A line of a bank's statement. */
    record Line(Money amount, String payer, String remark) {}

    private final Slips slips;
    private final Proofs proofs;
    private final StatementImports statements;
    private final Transfers transfers;
    private final HandleTransfer handle;
    private final OpenTargets targets;
    private final OfferExchange offer;
    private final SignExchange sign;
    private final PlaySimulated partners;
    private final DemoClock clock;

    PayOutside(
            Slips slips,
            Proofs proofs,
            StatementImports statements,
            Transfers transfers,
            HandleTransfer handle,
            OpenTargets targets,
            OfferExchange offer,
            SignExchange sign,
            PlaySimulated partners,
            DemoClock clock) {
        this.slips = slips;
        this.proofs = proofs;
        this.statements = statements;
        this.transfers = transfers;
        this.handle = handle;
        this.targets = targets;
        this.offer = offer;
        this.sign = sign;
        this.partners = partners;
        this.clock = clock;
    }

    /** It comes in, and finance says what it is for. */
    void transfer(ShopKey order, Deal deal) {
        var slip = slips.get(order.shopId(), order.id());
        var payer = payer(deal);
        slips.tell(slip, today(), slip.amount(), payer, "");
        take(
                deal.shop(),
                List.of(new Line(slip.amount(), payer, "货款 " + slip.code().shown())));
        var open = transfers.page(order.shopId(), Transfer.State.OPEN, null, 1).rows();
        var finance = deal.shop().one(Role.FINANCE);
        for (var transfer : open)
            handle.confirm(
                    transfer.key(),
                    transfer.acts(),
                    List.of(new HandleTransfer.Part(order.id(), transfer.amount())),
                    new HandleTransfer.By(finance.id(), finance.name()));
    }

    /** The buyer says that it is on its way. */
    void announce(ShopKey order, Deal deal) {
        var slip = slips.get(order.shopId(), order.id());
        slips.tell(slip, today(), slip.amount(), payer(deal), "网银转账，请查收");
        var receipt = Papers.pdf(List.of(
                "网银转账回单",
                payer(deal),
                slip.amount().toYuan() + " 元",
                slip.code().shown()));
        proofs.add(slip, "转账回单.pdf", new ByteArrayInputStream(receipt));
    }

    /** What the shop brings from its bank in the morning: all that was announced, one a little short, one nobody knows. */
    void morning(Settled shop) {
        var open = slips.open(shop.shop().id(), null, 20).rows();
        var lines = new ArrayList<Line>();
        for (var slip : open) {
            var told = slip.told();
            if (told != null)
                lines.add(new Line(
                        slip.amount(), told.payer(), "货款 " + slip.code().shown()));
            else lines.add(new Line(slip.amount().minus(Money.ofFen(5_000)), "宁波海曙五金经营部", "货款"));
        }
        lines.add(new Line(Money.parseYuan("1280.00"), "杭州余杭机电商行", "往来款"));
        take(shop, lines);
    }

    private void take(Settled shop, List<Line> lines) {
        var csv = new StringBuilder(TITLES);
        var now = clock.instant().atZone(Times.ZONE);
        for (int k = 0; k < lines.size(); k++) {
            var line = lines.get(k);
            csv.append("%d%03d,%s,0.00,%s,%s,%s\n"
                    .formatted(
                            now.toEpochSecond(),
                            k,
                            now.format(TIME),
                            line.amount().toYuan(),
                            line.payer(),
                            line.remark()));
        }
        var finance = shop.one(Role.FINANCE);
        var name = "工行明细 %s.csv".formatted(now.toLocalDate());
        try {
            var brought = statements.bring(
                    shop.shop().id(),
                    name,
                    new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                    new HandleTransfer.By(finance.id(), finance.name()));
            statements.take(brought);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bill of a bank for all that is due; the shop signs it, or has still to look at it. */
    void exchange(ShopKey order, Deal deal, boolean signed) {
        var open = targets.ofOrder(deal.person().id(), order.number());
        var amount = Target.sum(open.targets());
        var issued = today().minusDays(20);
        var face = new BillFace(
                "1102332000011%s%08d7".formatted(issued.format(DateTimeFormatter.BASIC_ISO_DATE), deal.number()),
                null,
                payer(deal),
                "中国工商银行宁波分行",
                "102332000011",
                amount,
                issued,
                issued.plusMonths(3),
                true);
        var bill = offer.offer(new OfferExchange.Offer(
                order.shopId(),
                new Deed.Hand(deal.person().id(), deal.buyer().name()),
                face,
                "",
                "demo-bill-" + deal.number(),
                open.targets()));
        partners.answer(bill.shopId(), bill.id());
        var finance = deal.shop().one(Role.FINANCE);
        if (signed) sign.sign(bill, new Deed.Hand(finance.id(), finance.name()));
    }

    private static String payer(Deal deal) {
        var company = deal.buyer().company();
        return company == null ? deal.buyer().name() : company;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
