package dev.sevenstar.campaign.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar of whole days as RFC 5545 has it: lines end in CR LF and are folded at 75 octets. */
final class Ical {

    static final String TYPE = "text/calendar";

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * @param uid the same for ever
     * @param sequence grows with every change
     * @param changed moment of the last change
     * @param cancelled it was there and is no more
     * @param categories a word, or empty
     */
    record Event(
            String uid,
            int sequence,
            Instant changed,
            DaySpan days,
            String summary,
            String description,
            String categories,
            String url,
            boolean cancelled) {}

    private final StringBuilder text = new StringBuilder();

    /** @param name as a calendar on a phone is called */
    Ical(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Sevenstar//Year plan//ZH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        line("X-PUBLISHED-TTL", "PT6H");
    }

    void add(Event event) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", MOMENT.format(event.changed()));
        line("LAST-MODIFIED", MOMENT.format(event.changed()));
        line("SEQUENCE", String.valueOf(event.sequence()));
        line("DTSTART;VALUE=DATE", DAY.format(event.days().first()));
        // The end of days is the day after.
        line("DTEND;VALUE=DATE", DAY.format(event.days().last().plusDays(1)));
        line("SUMMARY", escaped(event.summary()));
        if (!event.description().isEmpty()) line("DESCRIPTION", escaped(event.description()));
        if (!event.categories().isEmpty()) line("CATEGORIES", escaped(event.categories()));
        if (!event.url().isEmpty()) line("URL", event.url());
        line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** Ends the calendar. */
    String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A fold never goes through a character, which in UTF-8 has up to four octets. */
    private void line(String name, String value) {
        var octets = 0;
        var line = name + ":" + value;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            var more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }
}
