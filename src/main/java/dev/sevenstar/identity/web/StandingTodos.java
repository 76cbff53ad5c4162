package dev.sevenstar.identity.web;

import dev.sevenstar.identity.standing.Standings;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.TodoSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A membership about to end, and penalties that are open. */
@Component
class StandingTodos implements TodoSource {

    private static final String PAGE = "/workbench/standing";
    private static final int MONTH = 30;
    private static final int PUNISHED = 94;
    private static final int ENDING = 60;

    private final Standings standings;

    StandingTodos(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String right() {
        return "shop";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var standing = standings.of(shopId);
        var todos = new ArrayList<Todo>();
        if (standing.openPenalties() > 0)
            todos.add(new Todo("identity.todo.penalty", List.of(standing.openPenalties()), PAGE, PUNISHED, null));
        var pass = standing.trustPass();
        if (pass != null && pass.daysLeft(standing.today()) <= MONTH)
            todos.add(new Todo(
                    "identity.todo.membership",
                    List.of(pass.daysLeft(standing.today()), pass.until().toString()),
                    PAGE,
                    ENDING,
                    pass.until().plusDays(1).atStartOfDay(Times.ZONE).toInstant()));
        return todos;
    }
}
