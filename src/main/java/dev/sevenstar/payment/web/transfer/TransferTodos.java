package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.web.TodoSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Transfers nobody has looked at, and buyers who say they paid. */
@Component
class TransferTodos implements TodoSource {

    private static final int LINES = 78;
    private static final int TOLD = 82;
    private static final int COUNTED = 99;

    private final Transfers transfers;

    TransferTodos(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String right() {
        return "money";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var todos = new ArrayList<Todo>();
        var waiting = transfers.waiting(shopId, COUNTED);
        if (waiting.told() > 0)
            todos.add(new Todo(
                    "payment.todo.transfers-told",
                    List.of(waiting.told()),
                    TransferWords.HOME + "?show=expected",
                    TOLD,
                    null));
        if (waiting.lines() > 0)
            todos.add(new Todo("payment.todo.transfers", List.of(waiting.lines()), TransferWords.HOME, LINES, null));
        return todos;
    }
}
