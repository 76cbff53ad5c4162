package dev.sevenstar.shared.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;

/** A line as another layout writes it, message, stack trace and all, without personal numbers. */
final class MaskedLayout extends LayoutBase<ILoggingEvent> {

    private final Layout<ILoggingEvent> line;

    MaskedLayout(Layout<ILoggingEvent> line) {
        this.line = line;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return PersonalNumbers.masked(line.doLayout(event));
    }
}
