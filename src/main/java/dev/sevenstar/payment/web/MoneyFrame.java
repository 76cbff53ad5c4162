package dev.sevenstar.payment.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.PaletteAction;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money's place in the frame: one entry; the rest hangs on the strip of tabs in {@code payment/_tabs}. */
@Configuration(proxyBeanMethods = false)
class MoneyFrame {

    private static final List<String> ALSO = List.of(
            "/workbench/statements",
            "/workbench/settlements",
            "/workbench/withdrawals",
            "/workbench/fees",
            "/workbench/payment-methods",
            "/workbench/bound-accounts",
            "/workbench/credit-lines",
            "/workbench/credit-applications",
            "/workbench/bills",
            "/workbench/aging",
            "/workbench/platform-credit",
            "/workbench/exchange-bills",
            "/workbench/transfers");

    @Bean
    static NavEntry paymentFeesNav() {
        return NavEntry.of(
                NavEntry.Area.ADMIN,
                650,
                "payment.nav.fees",
                "/admin/payment-fees",
                "tag",
                "money",
                List.of("/admin/lender-terms"));
    }

    @Bean
    static PaletteAction paymentMethodsAction() {
        return new PaletteAction(50, "payment.methods.title", "/workbench/payment-methods", "money", "money");
    }

    @Bean
    static NavEntry moneyNav() {
        return NavEntry.of(
                NavEntry.Area.WORKBENCH, 60, "payment.nav.money", "/workbench/money", "money", "money", ALSO);
    }
}
