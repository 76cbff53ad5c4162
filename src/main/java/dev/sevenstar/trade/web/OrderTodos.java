package dev.sevenstar.trade.web;

import dev.sevenstar.shared.web.TodoSource;
import dev.sevenstar.trade.OrderBook;
import dev.sevenstar.trade.OrderTab;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goods that should have left, and goods that may leave. */
@Component
class OrderTodos implements TodoSource {

    private static final int LATE = 98;
    private static final int TO_SHIP = 85;

    private final OrderBook book;

    OrderTodos(OrderBook book) {
        this.book = book;
    }

    @Override
    public String right() {
        return "trade";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var counts = book.counts(shopId);
        var late = counts.getOrDefault(OrderTab.LATE, 0);
        var todos = new ArrayList<Todo>();
        add(todos, "trade.todo.late", late, OrderTab.LATE, LATE);
        add(todos, "trade.todo.to-ship", counts.getOrDefault(OrderTab.TO_SHIP, 0) - late, OrderTab.TO_SHIP, TO_SHIP);
        return todos;
    }

    private static void add(List<Todo> todos, String key, int count, OrderTab tab, int value) {
        if (count > 0)
            todos.add(new Todo(key, List.of(count), OrderFilter.of(tab).href(null), value, null));
    }
}
