package dev.sevenstar.workbench;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Notice;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what a module gives notice of into the centre of everybody it concerns. */
@Component
class KeepNotices {

    private final Notifications notifications;
    private final Seats seats;

    KeepNotices(Notifications notifications, Seats seats) {
        this.notifications = notifications;
        this.seats = seats;
    }

    @EventListener
    void on(Notice notice) {
        for (var personId : concerned(notice)) notifications.give(personId, notice);
    }

    private List<Long> concerned(Notice notice) {
        if (notice.personId() != null) return List.of(notice.personId());
        return seats.in(notice.shopId()).stream()
                .filter(s -> s.may(notice.right()))
                .map(Seat::personId)
                .toList();
    }
}
