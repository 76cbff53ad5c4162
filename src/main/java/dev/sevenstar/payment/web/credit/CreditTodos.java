package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.Applications;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.shared.web.TodoSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Buyers who wait for an answer to their application, and bills that nobody paid in time. */
@Component
class CreditTodos implements TodoSource {

    private static final int LATE = 80;
    private static final int ASKED = 85;

    private final Applications applications;
    private final Bills bills;

    CreditTodos(Applications applications, Bills bills) {
        this.applications = applications;
        this.bills = bills;
    }

    @Override
    public String right() {
        return "money";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var todos = new ArrayList<Todo>();
        var waiting = applications.waiting(shopId);
        if (waiting > 0)
            todos.add(new Todo(
                    "payment.todo.applications", List.of(waiting), "/workbench/credit-applications", ASKED, null));
        var late = bills.counts(shopId).late();
        if (late > 0)
            todos.add(new Todo("payment.todo.late-bills", List.of(late), "/workbench/bills?view=late", LATE, null));
        return todos;
    }
}
