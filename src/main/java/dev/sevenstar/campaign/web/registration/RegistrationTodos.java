package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.registration.Deadline;
import dev.sevenstar.campaign.registration.Deadline.Kind;
import dev.sevenstar.campaign.registration.Deadlines;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.TodoSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came back, what was never handed in, and what fits and closes within days. */
@Component
class RegistrationTodos implements TodoSource {

    private static final String SQUARE = "/workbench/campaigns";

    private final Deadlines deadlines;

    RegistrationTodos(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String right() {
        return "listing";
    }

    @Override
    public List<Todo> todos(long shopId, long personId) {
        var byKind = deadlines.of(shopId).stream().collect(Collectors.groupingBy(Deadline::kind));
        return Stream.of(Kind.values())
                .filter(byKind::containsKey)
                .map(kind -> todo(kind, byKind.getOrDefault(kind, List.of())))
                .toList();
    }

    private static Todo todo(Kind kind, List<Deadline> some) {
        var first = some.get(0);
        var args = List.<Object>of(count(kind, some), first.title(), Times.minute(first.until()));
        var href = some.size() > 1 ? SQUARE : SQUARE + "/" + first.number() + page(kind);
        return new Todo(key(kind), args, href, value(kind), first.until());
    }

    /** What came back is counted by listing, the rest by campaign. */
    private static int count(Kind kind, List<Deadline> some) {
        return kind == Kind.RETURNED
                ? some.stream().mapToInt(Deadline::listings).sum()
                : some.size();
    }

    private static String page(Kind kind) {
        return kind == Kind.FITTING ? "" : "/registration";
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case RETURNED -> "campaign.todo.returned";
            case DRAFT -> "campaign.todo.draft";
            case FITTING -> "campaign.todo.fitting";
        };
    }

    private static int value(Kind kind) {
        return switch (kind) {
            case RETURNED -> 70;
            case DRAFT -> 55;
            case FITTING -> 45;
        };
    }
}
