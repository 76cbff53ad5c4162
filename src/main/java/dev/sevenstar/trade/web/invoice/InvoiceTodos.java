package dev.sevenstar.trade.web.invoice;

import dev.sevenstar.shared.web.TodoSource;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invoices that buyers wait for. */
@Component
class InvoiceTodos implements TodoSource {

    private static final int VALUE = 60;

    private final InvoiceRequests requests;

    InvoiceTodos(InvoiceRequests requests) {
        this.requests = requests;
    }

    @Override
    public String right() {
        return "money";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var waiting = requests.countWaiting(shopId);
        if (waiting == 0) return List.of();
        return List.of(new Todo("trade.todo.invoices", List.of(waiting), InvoiceRequestsController.HERE, VALUE, null));
    }
}
