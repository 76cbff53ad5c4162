package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.workbench.Notifications;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Notifications in words, as the lists show them. */
@Component
class News {

    private static final int FEW = 5;

    private final Notifications notifications;
    private final HomeWords words;

    News(Notifications notifications, HomeWords words) {
        this.notifications = notifications;
        this.words = words;
    }

    Slice<NotificationRow> latest(Seat seat, Locale locale) {
        return of(seat, Long.MAX_VALUE, FEW, locale);
    }

    Slice<NotificationRow> of(Seat seat, long before, int limit, Locale locale) {
        return notifications.of(seat, before, limit).map(n -> NotificationRow.of(n, words.of(n, locale)));
    }
}
