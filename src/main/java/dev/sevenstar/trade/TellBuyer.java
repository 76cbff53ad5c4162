package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import dev.sevenstar.trade.OrderNews.News;
import dev.sevenstar.trade.OrderNews.Unpaid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to the buyer: what others did to an order, and that it is still to be paid. */
@Configuration(proxyBeanMethods = false)
class TellBuyer {

    private final OrderRows orders;
    private final People people;
    private final Shops shops;
    private final Mails mails;
    private final String base;

    TellBuyer(OrderRows orders, People people, Shops shops, Mails mails, Site site) {
        this.orders = orders;
        this.people = people;
        this.shops = shops;
        this.mails = mails;
        this.base = site.base();
    }

    @Bean
    OneTimeTask<News> tradeTellBuyer(TransactionTemplate transaction) {
        return Tasks.oneTime(OrderNews.TO_BUYER)
                .onFailure(Jobs.retry())
                .execute((instance, context) -> transaction.executeWithoutResult(s -> tell(instance.getData())));
    }

    @Bean
    OneTimeTask<Unpaid> tradeRemindToPay(TransactionTemplate transaction) {
        return Tasks.oneTime(OrderNews.TO_PAY)
                .onFailure(Jobs.retry())
                .execute((instance, context) -> transaction.executeWithoutResult(s -> remind(instance.getData())));
    }

    private void tell(News news) {
        var kind = news.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        orders.read(new ShopKey(news.shopId(), news.orderId()))
                .ifPresent(order ->
                        write(order, "trade.mail." + kind, order.total().toString()));
    }

    /** Paid or ended meanwhile, there is nothing to remind of. */
    private void remind(Unpaid unpaid) {
        orders.read(new ShopKey(unpaid.shopId(), unpaid.orderId()))
                .filter(order -> order.state() == OrderState.AWAITING_PAYMENT)
                .filter(order -> order.payUntil() != null)
                .ifPresent(order ->
                        write(order, "trade.mail.to-pay", Times.minute(Objects.requireNonNull(order.payUntil()))));
    }

    private void write(Order order, String key, String said) {
        people.findById(order.buyerPerson())
                .filter(Person::isActive)
                .filter(person -> person.email() != null)
                .ifPresent(person -> mails.send(
                        Objects.requireNonNull(person.email()),
                        person.language(),
                        key,
                        order.number(),
                        shops.findById(order.key().shopId()).map(Shop::name).orElse(""),
                        said,
                        base + "/my/orders/" + order.number()));
    }
}
