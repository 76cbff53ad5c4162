package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.CreditToday;
import dev.sevenstar.shared.web.TodoSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Buyers who wait for an answer to their application, and bills that nobody paid in time. */
@Component
class CreditTodos implements TodoSource {

    private static final int LATE = 80;
    private static final int ASKED = 85;

    private final CreditToday credit;

    CreditTodos(CreditToday credit) {
        this.credit = credit;
    }

    @Override
    public String right() {
        return "money";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var todos = new ArrayList<Todo>();
        var waiting = credit.of(shopId);
        if (waiting.applications() > 0)
            todos.add(new Todo(
                    "payment.todo.applications",
                    List.of(waiting.applications()),
                    "/workbench/credit-applications",
                    ASKED,
                    null));
        if (waiting.lateBills() > 0)
            todos.add(new Todo(
                    "payment.todo.late-bills", List.of(waiting.lateBills()), "/workbench/bills?view=late", LATE, null));
        return todos;
    }
}
