package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.books.BookChecks;
import dev.sevenstar.shared.web.DeskAlarm;
import dev.sevenstar.shared.web.NavEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books' place on the platform's desk. */
@Configuration(proxyBeanMethods = false)
class BooksFrame {

    @Bean
    static NavEntry booksNav() {
        return NavEntry.of(NavEntry.Area.ADMIN, 600, "payment.nav.books", "/admin/books", "book", "money");
    }

    @Bean
    DeskAlarm wrongBooks(BookChecks checks) {
        return new DeskAlarm() {

            @Override
            public String right() {
                return "money";
            }

            @Override
            public Optional<Alarm> alarm() {
                return checks.latest()
                        .filter(check -> check.findings() > 0)
                        .map(check -> new Alarm("payment.books.alarm", List.of(check.findings()), "/admin/books"));
            }
        };
    }
}
