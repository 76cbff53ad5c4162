package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.NumberSource;
import dev.sevenstar.workbench.Notification;
import dev.sevenstar.workbench.Today;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the home shows into words. */
@Component
class HomeWords {

    record TodoRow(
            String tone,
            String text,
            @Nullable String why,
            String act,
            String href,
            @Nullable String left) {}

    record TileCard(
            String name,
            String value,
            @Nullable String change,
            String tone,
            String href,
            @Nullable String path) {}

    private final MessageSource messages;

    HomeWords(MessageSource messages) {
        this.messages = messages;
    }

    String greeting(Seat seat, Instant now, Locale locale) {
        var hour = now.atZone(Times.ZONE).getHour();
        var part =
                hour < 5 ? "night" : hour < 11 ? "morning" : hour < 13 ? "noon" : hour < 18 ? "afternoon" : "evening";
        return say("workbench.home.greeting." + part, locale, seat.personName());
    }

    List<TodoRow> todos(List<Today.Todo> todos, Instant now, Locale locale) {
        return todos.stream().map(todo -> row(todo, now, locale)).toList();
    }

    List<TileCard> tiles(List<NumberSource.Tile> tiles, Locale locale) {
        return tiles.stream().map(tile -> card(tile, locale)).toList();
    }

    String of(Notification told, Locale locale) {
        return say(told.messageKey(), locale, told.args());
    }

    private TodoRow row(Today.Todo todo, Instant now, Locale locale) {
        var what = todo.what();
        var args = what.args().toArray();
        return new TodoRow(
                todo.urgency().tone(),
                say(what.key(), locale, args),
                messages.getMessage(what.key() + ".why", args, null, locale),
                say(what.key() + ".act", locale, args),
                what.href(),
                what.due() == null ? null : left(Duration.between(now, what.due()), locale));
    }

    private @Nullable String left(Duration left, Locale locale) {
        if (left.isNegative()) return say("workbench.home.late", locale);
        if (left.toHours() < 1) return say("workbench.home.left.minutes", locale, Math.max(1, left.toMinutes()));
        if (left.toHours() < 48) return say("workbench.home.left.hours", locale, left.toHours());
        return say("workbench.home.left.days", locale, left.toDays());
    }

    private TileCard card(NumberSource.Tile tile, Locale locale) {
        var change = tile.change();
        var tone = change == null || change == 0 ? "muted" : change > 0 == tile.moreIsBetter() ? "good" : "bad";
        return new TileCard(
                say(tile.key(), locale),
                tile.value(),
                change == null ? null : change(change, locale),
                tone,
                tile.href(),
                tile.line().size() < 2 ? null : Spark.path(tile.line()));
    }

    private String change(int percent, Locale locale) {
        if (percent == 0) return say("workbench.home.same", locale);
        return say(percent > 0 ? "workbench.home.up" : "workbench.home.down", locale, Math.abs(percent));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
