package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Buyer;
import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.Companies;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Side;
import org.springframework.stereotype.Component;

/** Writes the purchase contract of an order. */
@Component
class WriteContract {

    private final Shops shops;
    private final Companies companies;
    private final Buyers buyers;
    private final Plans plans;
    private final TradeWords words;

    WriteContract(Shops shops, Companies companies, Buyers buyers, Plans plans, TradeWords words) {
        this.shops = shops;
        this.companies = companies;
        this.buyers = buyers;
        this.plans = plans;
        this.words = words;
    }

    Contract of(Order order) {
        var shop = order.key().shopId();
        return new Contract(
                order.number(),
                Times.day(order.placedAt()),
                seller(shop),
                buyer(order),
                order.lines().stream().map(line -> LineView.of(line, words)).toList(),
                SumView.of(order, words),
                PlanView.of(plans.get(shop, order.key().id()), Side.BUYER, words),
                order.receiver().name() + " " + order.receiver().phone(),
                words.address(order.receiver()),
                order.promiseHours() == 0
                        ? null
                        : words.say("trade.contract.within", words.hours(order.promiseHours())),
                order.message());
    }

    private String seller(long shopId) {
        var company = shops.findById(shopId).orElseThrow(NotFound::new).companyId();
        return companies.findById(company).orElseThrow(NotFound::new).name();
    }

    private String buyer(Order order) {
        var company = buyers.of(order.buyerPerson()).map(Buyer::companyName).orElse("");
        return company.isEmpty() ? order.buyerName() : words.say("trade.contract.company", company, order.buyerName());
    }
}
