package dev.sevenstar.workbench.web;

import dev.sevenstar.shared.Times;
import dev.sevenstar.workbench.Notification;

/** A notification as a list shows it. */
record NotificationRow(String number, String text, boolean unread, String at, String atIso) {

    static NotificationRow of(Notification told, String text) {
        return new NotificationRow(
                told.number(),
                text,
                told.unread(),
                Times.minute(told.at()),
                told.at().toString());
    }
}
