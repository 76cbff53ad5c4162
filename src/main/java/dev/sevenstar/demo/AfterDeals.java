package dev.sevenstar.demo;

import dev.sevenstar.demo.DealSheet.After;
import dev.sevenstar.demo.PlanDeals.Deal;
import dev.sevenstar.identity.Role;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimPictures;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimTerms;
import dev.sevenstar.trade.claim.Claims;
import dev.sevenstar.trade.claim.Evidence;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.claim.OpenClaim;
import dev.sevenstar.trade.claim.ReturnAddress;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import dev.sevenstar.trade.invoice.SendInvoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What buyers want after the goods: their money back, or an invoice; and how far the shop has come with that. */
@Component
@DemoOnly
class AfterDeals {

    private static final String TAX_ID = "91510104MA6CAB123D";

    private final Claims claims;
    private final OpenClaim open;
    private final HandleClaim handle;
    private final ClaimPictures pictures;
    private final ReturnAddress returns;
    private final Orders orders;
    private final InvoiceRequests invoices;
    private final InvoiceTitles titles;
    private final SendInvoice sendInvoice;

    AfterDeals(
            Claims claims,
            OpenClaim open,
            HandleClaim handle,
            ClaimPictures pictures,
            ReturnAddress returns,
            Orders orders,
            InvoiceRequests invoices,
            InvoiceTitles titles,
            SendInvoice sendInvoice) {
        this.claims = claims;
        this.open = open;
        this.handle = handle;
        this.pictures = pictures;
        this.returns = returns;
        this.orders = orders;
        this.invoices = invoices;
        this.titles = titles;
        this.sendInvoice = sendInvoice;
    }

    void happen(After after, ShopKey order, Deal deal) {
        switch (after) {
            case ASKS_REFUND -> ask(order, deal, ClaimReason.TOO_FEW, false, "到货清点少了两件，请按少的退。");
            case ASKS_RETURN -> ask(order, deal, ClaimReason.NOT_AS_DESCRIBED, true, "规格和页面写的不一样，装不上，想退货。");
            case SENDS_BACK -> sendBack(order, deal);
            case REFUNDED -> accept(ask(order, deal, ClaimReason.DAMAGED, false, "外箱压坏，里面有几件变形了。"), deal, "");
            case REFUSED -> reject(ask(order, deal, ClaimReason.CHANGED_MIND, true, "买多了，能退一部分吗？"), deal);
            case DISPUTES -> dispute(order, deal);
            case WANTS_INVOICE -> invoices.ask(order, buyer(deal), title(deal));
            case INVOICED -> invoice(order, deal);
        }
    }

    private ShopKey ask(ShopKey key, Deal deal, ClaimReason reason, boolean returning, String why) {
        var order = orders.get(key);
        var line = order.lines().get(order.lines().size() - 1).number();
        var most = claims.limits(order).most(List.of(line)).goods();
        var goods = returning ? most : Money.ofFen(most.fen() / 5);
        var form = "deal" + "%018d".formatted(deal.number());
        var evidence = reason.needsEvidence() ? photograph(form, deal) : Evidence.NONE;
        var terms = new ClaimTerms(List.of(line), goods, Money.ZERO, returning, reason, why, evidence);
        return open.open(key, terms, form, buyer(deal));
    }

    private Evidence photograph(String form, Deal deal) {
        var goods = deal.goods().get(deal.goods().size() - 1).line();
        pictures.add(form, deal.person().id(), "到货.jpg", new ByteArrayInputStream(Atelier.phone(goods)));
        return pictures.of(form, deal.person().id());
    }

    private void accept(ShopKey claim, Deal deal, String address) {
        handle.handle(claim, (each, now) -> each.accept(address, seller(deal), now));
    }

    private void reject(ShopKey claim, Deal deal) {
        var why = "已按约定数量发货，七天内未开封可以退，请先把外包装照片发来。";
        handle.handle(claim, (each, now) -> each.reject(why, Evidence.NONE, seller(deal), now));
    }

    private void sendBack(ShopKey order, Deal deal) {
        var claim = ask(order, deal, ClaimReason.WRONG_GOODS, true, "发错规格了，外包装没有拆。");
        accept(claim, deal, returns.of(order.shopId()).get(0));
        var waybill = Waybill.of(CarrierCode.SF, "", "SF%013d".formatted(1_020_000_000L + deal.number() * 97L));
        handle.handle(claim, (each, now) -> each.sendBack("顺丰速运 " + waybill.number(), buyer(deal), now));
    }

    private void dispute(ShopKey order, Deal deal) {
        var claim = ask(order, deal, ClaimReason.BAD_QUALITY, false, "硬度不够，打了二十个断了三个。");
        handle.handle(claim, (each, now) -> each.reject("出厂有检验报告，请提供第三方检测。", Evidence.NONE, seller(deal), now));
        handle.handle(claim, (each, now) -> each.callPlatform("卖家不认，请平台看检测照片。", Evidence.NONE, buyer(deal), now));
    }

    /** Every buyer of the sheet has a company; its number is made up and passes the check of its last sign. */
    private InvoiceTitle title(Deal deal) {
        var person = deal.person().id();
        if (titles.of(person).isEmpty()) titles.add(person, company(deal), true);
        return titles.of(person).get(0).title();
    }

    private static InvoiceTitle company(Deal deal) {
        return new InvoiceTitle(InvoiceTitle.Kind.ORDINARY, deal.buyer().company(), TAX_ID, "", "", "", "");
    }

    private void invoice(ShopKey order, Deal deal) {
        invoices.ask(order, buyer(deal), title(deal));
        var waybill = Waybill.of(CarrierCode.SF, "", "SF%013d".formatted(1_030_000_000L + deal.number() * 97L));
        try {
            sendInvoice.send(order, "%08d".formatted(20_118_600 + deal.number()), waybill, List.of(), seller(deal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hand buyer(Deal deal) {
        return new Hand(Side.BUYER, deal.person().id(), deal.buyer().name());
    }

    private static Hand seller(Deal deal) {
        var service = deal.shop().one(Role.SERVICE);
        return new Hand(Side.SELLER, service.id(), service.name());
    }
}
