package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.Delivery;
import dev.sevenstar.listing.Freight;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.market.Goods;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Placing an order costs the same however much is ordered, and little by whatever method it is paid. */
@Tag("database")
class PlacingStatementsTest extends AFactorySells {

    private static final int MOST = 12;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CreditLines lines;

    World.Staffed factory;
    List<Wanted> wanted;

    /** Everything comes under a template whose carrier collects, and may be paid in stages. */
    @BeforeEach
    void a_factory_sells_fifty_kinds_of_bolts() {
        factory = world.boltFactory();
        var shop = factory.shop();
        boltsOf(factory);
        var template = templates.of(shop.id()).get(0);
        templates.change(collectingInSichuan(template));
        var goods = Goods.in(house);
        wanted = new ArrayList<>();
        for (int i = 0; i < Reckoning.MOST_LINES; i++) {
            var plain = goods.bolts("螺栓 " + i);
            var content = plain.with(plain.sales().inStages(List.of(StageScheme.values())))
                    .with(new Delivery(
                            Freight.template(template.key().id()),
                            12,
                            null,
                            null,
                            plain.delivery().promises(),
                            List.of()));
            wanted.add(new Wanted(goods.online(shop, content).id(), Sku.SINGLE, 100));
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_method_and_no_number_of_lines_takes_many_statements(MethodCode method) {
        jdbc.sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (?, ?, current_timestamp, 1)")
                .params(factory.shop().id(), method.name())
                .update();
        for (int kinds : new int[] {1, 10, Reckoning.MOST_LINES}) {
            var sent = placed(wanted.subList(0, kinds), method);
            assertThat(sent)
                    .as("%s, %s lines:%n%s", method, kinds, String.join("\n", sent))
                    .hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private List<String> placed(List<Wanted> chosen, MethodCode method) {
        var shop = factory.shop().id();
        var buyer = world.buyer();
        lines.grant(
                shop,
                buyer.id(),
                buyer.name(),
                new CreditLines.Terms(Money.parseYuan("10000"), new PaymentTerm.NetDays(30), null),
                1,
                "陈恒",
                "");
        var reckoning = place.reckon(shop, chosen, CHENGDU.regionCode());
        var request = new PlaceOrder.Request(
                shop,
                hand(buyer),
                chosen,
                method,
                CHENGDU,
                "",
                reckoning.total(),
                UUID.randomUUID().toString());
        Statements.forget();
        place.place(request);
        return Statements.seen().stream()
                .map(sql -> sql.replaceAll("\\s+", " "))
                .toList();
    }
}
