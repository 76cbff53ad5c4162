package dev.sevenstar.inquiry.web;

import dev.sevenstar.inquiry.Inbox;
import dev.sevenstar.inquiry.InboxRow;
import dev.sevenstar.inquiry.InboxView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.TodoSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** First answers that are late, and those that soon will be; the longest wait is named. */
@Component
class InquiryTodos implements TodoSource {

    private static final int LATE = 95;
    private static final int SOON = 90;

    private final Inbox inbox;
    private final InquiryWords words;

    InquiryTodos(Inbox inbox, InquiryWords words) {
        this.inbox = inbox;
        this.words = words;
    }

    @Override
    public String right() {
        return "inquiry";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var now = words.now();
        var pressing = inbox.pressing(shopId);
        var late = pressing.stream().filter(r -> !due(r).isAfter(now)).toList();
        var soon = pressing.stream().filter(r -> due(r).isAfter(now)).toList();
        return Stream.concat(
                        todo("inquiry.todo.late", late, InboxView.OVERDUE, LATE).stream(),
                        todo("inquiry.todo.soon", soon, InboxView.DUE_SOON, SOON).stream())
                .toList();
    }

    private List<Todo> todo(String key, List<InboxRow> rows, InboxView view, int value) {
        if (rows.isEmpty()) return List.of();
        var oldest = rows.get(0);
        var href = rows.size() == 1 ? "/workbench/inquiries/" + Ids.text(oldest.id()) : InboxFilter.hrefOf(view);
        var who = oldest.buyerCompany().isEmpty() ? oldest.buyerName() : oldest.buyerCompany();
        var args = List.<Object>of(
                rows.size(),
                words.span(oldest.openedAt(), words.now()),
                who,
                words.ask(oldest.askQuantity(), oldest.listingUnit(), oldest.askTargetFen()));
        return List.of(new Todo(key, args, href, value, due(oldest)));
    }

    private static Instant due(InboxRow row) {
        return Objects.requireNonNull(row.dueAt());
    }
}
