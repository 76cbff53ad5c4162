package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Register;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.AuditTrail;
import dev.sevenstar.shared.audit.AuditTrail.Entry;
import dev.sevenstar.shared.audit.AuditTrail.Filter;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The book of sensitive acts as a page: filters in the address, acts and values in words. */
@Component
public class AuditView {

    /** What the address asks for, as typed. */
    public record Asked(
            @Nullable String person,
            @Nullable String action,
            @Nullable String number,
            @Nullable String who,
            @Nullable String from,
            @Nullable String until,
            @Nullable String before) {

        boolean isAny() {
            return List.of(text(person), text(action), text(number), text(who), text(from), text(until), text(before))
                    .stream()
                    .allMatch(String::isEmpty);
        }
    }

    private static final int PAGE = 25;
    private static final int NEWEST = 200;

    private final AuditTrail trail;
    private final MessageSource messages;
    private final Regions regions;
    private final Register register;
    private final Shops shops;

    AuditView(AuditTrail trail, MessageSource messages, Regions regions, Register register, Shops shops) {
        this.register = register;
        this.shops = shops;
        this.trail = trail;
        this.messages = messages;
        this.regions = regions;
    }

    public ModelAndView fill(ModelAndView page, long shopId, String path, Asked asked, Locale language) {
        var slice = trail.of(shopId, filter(chosen(asked), null, asked), blankless(asked.before), PAGE);
        var recent = trail.recent(shopId, NEWEST);
        return page.addObject("asked", asked)
                .addObject("slice", slice.map(entry -> row(entry, "", language)))
                .addObject("next", slice.next() == null ? null : address(path, asked, slice.next()))
                .addObject("first", text(asked.before).isEmpty() ? null : address(path, asked, null))
                .addObject("path", path)
                .addObject("any", asked.isAny())
                .addObject("people", people(recent))
                .addObject("actions", actions(recent, language));
    }

    /**
     * Over all shops: by the object as it is written in the book, and by the whole address or number somebody
     * signs in with.
     */
    public ModelAndView everywhere(ModelAndView page, String path, Asked asked, Locale language) {
        var typed = text(asked.who);
        var found = typed.isEmpty() ? null : register.people(typed, 2);
        var unknown = found != null && found.size() != 1;
        page.addObject("unknown", unknown);
        var person = found == null || unknown
                ? chosen(asked)
                : Long.valueOf(found.get(0).id());
        var slice = unknown
                ? new Slice<Entry>(List.of(), null)
                : trail.everywhere(filter(person, blankless(asked.number), asked), blankless(asked.before), PAGE);
        var names = shops
                .findAllById(slice.rows().stream().map(Entry::shopId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Shop::id, Shop::name));
        var recent = trail.everywhere(Filter.NONE, null, NEWEST).rows();
        return page.addObject("asked", asked)
                .addObject("slice", slice.map(entry -> row(entry, names.getOrDefault(entry.shopId(), ""), language)))
                .addObject("next", slice.next() == null ? null : address(path, asked, slice.next()))
                .addObject("first", text(asked.before).isEmpty() ? null : address(path, asked, null))
                .addObject("path", path)
                .addObject("any", asked.isAny())
                .addObject("people", people(recent))
                .addObject("actions", actions(recent, language));
    }

    private static @Nullable Long chosen(Asked asked) {
        var person = blankless(asked.person);
        return person == null ? null : Ids.parse(person);
    }

    private AuditRow row(Entry entry, String shop, Locale language) {
        return new AuditRow(
                shop,
                Times.minute(entry.at()),
                entry.personName().isEmpty()
                        ? text(messages.getMessage("identity.audit.house", null, language))
                        : entry.personName(),
                entry.address(),
                action(entry.action(), language),
                entry.number(),
                value(entry, entry.oldValue(), language),
                value(entry, entry.newValue(), language));
    }

    /** A module that names its act {@code x.y} has the words under {@code x.y.label}. */
    private String action(String action, Locale language) {
        var other = messages.getMessage("identity.audit.other", new Object[] {action}, language);
        return text(messages.getMessage(action + ".label", null, other, language));
    }

    private String value(Entry entry, @Nullable String value, Locale language) {
        if (value == null) return "";
        if (entry.action().endsWith("region-changed")) return regions.place(value, language);
        return text(messages.getMessage(value, null, value, language));
    }

    private List<Option> people(List<Entry> recent) {
        var names = new LinkedHashMap<String, String>();
        for (var entry : recent)
            if (entry.personId() != null) names.putIfAbsent(Ids.text(entry.personId()), entry.personName());
        return choices(names);
    }

    private List<Option> actions(List<Entry> recent, Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (var entry : recent) names.computeIfAbsent(entry.action(), a -> action(a, language));
        return choices(names);
    }

    private static List<Option> choices(LinkedHashMap<String, String> names) {
        return names.entrySet().stream()
                .map(e -> new Option(e.getKey(), e.getValue()))
                .toList();
    }

    private static Filter filter(@Nullable Long person, @Nullable String number, Asked asked) {
        var until = day(asked.until);
        return new Filter(
                person,
                blankless(asked.action),
                number,
                start(day(asked.from)),
                until == null ? null : start(until.plusDays(1)));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Times.ZONE).toInstant();
    }

    private static String address(String path, Asked asked, @Nullable String before) {
        var address = UriComponentsBuilder.fromPath(path.replaceFirst("\\?.*", ""));
        if (path.contains("?")) address.query(path.replaceFirst(".*\\?", ""));
        add(address, "person", asked.person);
        add(address, "action", asked.action);
        add(address, "number", asked.number);
        add(address, "who", asked.who);
        add(address, "from", asked.from);
        add(address, "until", asked.until);
        add(address, "before", before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) address.queryParam(name, value);
    }

    private static @Nullable String blankless(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
