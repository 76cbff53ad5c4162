package dev.sevenstar.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.NumberSource;
import dev.sevenstar.shared.web.StartStep;
import dev.sevenstar.shared.web.TodoSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a seat should do next, what changed since yesterday, and what a new shop still lacks. */
@Component
public class Today {

    /** Something to do, with how the clock presses. */
    public record Todo(TodoSource.Todo what, Urgency urgency) {

        int worth() {
            return what.value() + urgency.weight();
        }
    }

    /** A step of setting up, ticked from the data. */
    public record Step(String key, String href, boolean done) {}

    private final List<TodoSource> todos;
    private final List<NumberSource> numbers;
    private final List<StartStep> steps;
    private final Clock clock;

    private record Taken(long shopId, String step) {}

    private final Cache<Taken, Boolean> done = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    /** Shops that have taken every step; they need not be asked on every visit. */
    private final Cache<Long, Boolean> established = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    Today(
            ObjectProvider<TodoSource> todos,
            ObjectProvider<NumberSource> numbers,
            ObjectProvider<StartStep> steps,
            Clock clock) {
        this.todos = todos.stream().toList();
        this.numbers = numbers.stream()
                .sorted(Comparator.comparingInt(NumberSource::order))
                .toList();
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(StartStep::order)).toList();
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The most worth first; of equals what is due first. */
    public List<Todo> todos(Seat seat) {
        var now = clock.instant();
        return todos.stream()
                .filter(source -> seat.may(source.right()))
                .flatMap(source -> source.todos(seat.shopId(), seat.personId()).stream())
                .map(todo -> new Todo(todo, Urgency.of(todo.due(), now)))
                .sorted(Comparator.comparingInt(Todo::worth)
                        .reversed()
                        .thenComparing(t -> t.what().due(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public List<NumberSource.Tile> numbers(Seat seat) {
        return numbers.stream()
                .filter(source -> seat.may(source.right()))
                .flatMap(source -> source.tile(seat.shopId()).stream())
                .toList();
    }

    /** What was done is not asked again for a while; what is open is asked each time, so that it ticks at once. */
    private boolean isDone(StartStep step, long shopId) {
        var taken = new Taken(shopId, step.key());
        if (done.getIfPresent(taken) != null) return true;
        if (!step.isDone(shopId)) return false;
        done.put(taken, true);
        return true;
    }

    /** Empty once everything is done: then the shop is no longer new. */
    public List<Step> steps(Seat seat) {
        if (established.getIfPresent(seat.shopId()) != null) return List.of();
        var all = steps.stream()
                .filter(step -> seat.may(step.right()))
                .map(step -> new Step(step.key(), step.href(), isDone(step, seat.shopId())))
                .toList();
        if (!all.stream().allMatch(Step::done)) return all;
        if (seat.role() == Role.OWNER) established.put(seat.shopId(), true);
        return List.of();
    }
}
