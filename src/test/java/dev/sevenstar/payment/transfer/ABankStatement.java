package dev.sevenstar.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.books.BookChecks;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.HandleTransfer.Part;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that waits for two transfers of one buyer, of 616 and 384. */
@HouseTest
abstract class ABankStatement {

    static final By CHEN = new By(1, "陈恒");

    @Autowired
    World world;

    @Autowired
    Plans plans;

    @Autowired
    Slips slips;

    @Autowired
    Transfers transfers;

    @Autowired
    HandleTransfer handle;

    @Autowired
    MatchTransfers matches;

    @Autowired
    StatementImports imports;

    @Autowired
    Ledger ledger;

    @Autowired
    BookChecks checks;

    @Autowired
    JdbcClient jdbc;

    final long shop = Ids.next();
    Person buyer;
    Slip bolts;
    Slip nuts;

    @BeforeEach
    void two_orders() {
        buyer = world.buyer();
        bolts = order("600", "16");
        nuts = order("384", "0");
    }

    Slip order(String goods, String freight) {
        var order = Ids.next();
        plans.open(
                new NewPlan(shop, order, buyer.id(), MethodCode.BANK_TRANSFER, Fee.NONE, yuan(goods), yuan(freight)));
        return slips.get(shop, order);
    }

    ShopKey bring(byte[] file) {
        try {
            return imports.bring(shop, "流水.csv", new ByteArrayInputStream(file), CHEN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    StatementImport take(String... lines) {
        return imports.take(bring(BankFiles.icbc(lines)));
    }

    String came(String serial, String yuan, Slip... named) {
        var remark = new StringBuilder("货款");
        for (var slip : named) remark.append(slip.code().text());
        return BankFiles.icbcIn(serial, yuan, "成都锦程机电有限公司", remark.toString());
    }

    /** The only one that came in just now. */
    Transfer only(String yuan, Slip... named) {
        take(came(String.valueOf(Ids.next()), yuan, named));
        return transfers.page(shop, State.OPEN, null, 1).rows().get(0);
    }

    void confirm(Transfer transfer, Part... parts) {
        handle.confirm(transfer.key(), transfer.acts(), List.of(parts), CHEN);
    }

    static Part part(Slip slip, String yuan) {
        return new Part(slip.reference(), yuan(yuan));
    }

    Transfer now(Transfer transfer) {
        return transfers.get(transfer.key());
    }

    Plan plan(Slip slip) {
        return plans.get(shop, slip.reference());
    }

    void assertBalances(String direct, String unmatched) {
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(yuan(direct));
        assertThat(ledger.balance(shop, AccountKind.UNMATCHED)).isEqualTo(yuan(unmatched));
        checks.checkNow();
        var found = checks.findings(checks.latest().orElseThrow().id(), 1_000);
        assertThat(found).noneMatch(each -> each.shopId() == shop);
    }

    static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }
}
