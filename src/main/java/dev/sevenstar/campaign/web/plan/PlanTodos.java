package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.YearPlan;
import dev.sevenstar.campaign.plan.YearPlan.Beginning;
import dev.sevenstar.campaign.plan.YearPlan.DueStep;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.TodoSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be ready today or should be, and what begins within a week. */
@Component
class PlanTodos implements TodoSource {

    private static final int DUE = 70;
    private static final int SOON = 40;
    private static final int DAYS_AHEAD = 7;
    private static final int COUNTED = 100;

    private final YearPlan plan;
    private final PlanWords words;

    PlanTodos(YearPlan plan, PlanWords words) {
        this.plan = plan;
        this.words = words;
    }

    @Override
    public String right() {
        return CalendarFeed.RIGHT;
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var today = words.today();
        var todos = new ArrayList<Todo>();
        var due = plan.dueUntil(shopId, today, COUNTED);
        if (!due.isEmpty()) todos.add(due(due));
        var beginning = plan.beginning(shopId, new DaySpan(today, today.plusDays(DAYS_AHEAD)), COUNTED);
        if (!beginning.isEmpty()) todos.add(beginning(beginning));
        return List.copyOf(todos);
    }

    private Todo due(List<DueStep> due) {
        var first = due.get(0);
        var name = first.name().isEmpty() ? words.say(first.preparation().key()) : first.name();
        var href = due.size() == 1 ? first.href() : PlanAsked.HERE + "?view=list";
        var args = List.<Object>of(
                due.size(), name, first.activity(), first.dueOn().toString());
        return new Todo("campaign.plan.todo.due", args, href, DUE, end(first.dueOn()));
    }

    private static Todo beginning(List<Beginning> beginning) {
        var first = beginning.get(0);
        var args =
                List.<Object>of(beginning.size(), first.name(), first.firstOn().toString());
        return new Todo("campaign.plan.todo.soon", args, first.href(), SOON, null);
    }

    /** A clock runs on the day itself; what has waited for days does not outrun a buyer who waits for hours. */
    private @Nullable Instant end(LocalDate day) {
        return day.isBefore(words.today())
                ? null
                : day.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }
}
