package dev.sevenstar.payment.web.statement;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.web.exchange.ExchangePage;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what stands in a book, in the language of the page. */
@Component
public class PostingWords {

    private final MessageSource messages;
    private final People people;

    PostingWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    public String say(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, LocaleContextHolder.getLocale()));
    }

    /** One statement, however many; nobody for 0. */
    public Map<Long, String> names(Collection<Long> buyers) {
        var known = buyers.stream().filter(id -> id != 0).distinct().toList();
        return known.isEmpty()
                ? Map.of()
                : people.findAllById(known).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Where one looks up what a posting is about; empty for nowhere. */
    static String href(PostingKind kind, long reference) {
        if (reference == 0) return "";
        return switch (kind) {
            case WITHDRAWAL, WITHDRAWAL_FAILED -> "/workbench/withdrawals/" + Ids.text(reference);
            case BILL_RECEIVED, BILL_DISCOUNTED, BILL_PAID, BILL_DISHONOURED ->
                ExchangePage.WORKBENCH + "/" + Ids.text(reference);
            default -> "/workbench/orders/" + Ids.text(reference);
        };
    }

    /** Nothing is no number in a column of many. */
    public static String amount(Money money) {
        return money.equals(Money.ZERO) ? "" : money.toString();
    }
}
