package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.CourseList.Asked;
import dev.sevenstar.academy.Format;
import dev.sevenstar.academy.Level;
import dev.sevenstar.academy.Needs;
import dev.sevenstar.academy.Topic;
import dev.sevenstar.academy.Track;
import dev.sevenstar.academy.learning.Enrolments;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All courses, and above them those that this shop needs most. */
@Controller
@RequestMapping(CatalogController.HERE)
@Serves(Audience.SHOP)
class CatalogController {

    static final String HERE = "/workbench/academy";
    private static final int PAGE = 24;
    private static final int SHOWN_NEEDS = 3;
    private static final List<Integer> LENGTHS = List.of(10, 20, 40);

    private final CourseList courses;
    private final Enrolments enrolments;
    private final Needs needs;
    private final AcademyWords words;
    private final Clock clock;

    CatalogController(CourseList courses, Enrolments enrolments, Needs needs, AcademyWords words, Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.needs = needs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Track track,
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable Format format,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable Integer most,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var asked = new Asked(q.strip(), track, topic, format, level, most);
        var slice = courses.published(asked, before, PAGE);
        var begun = enrolments.of(
                seat.personId(), slice.rows().stream().map(CourseList.Row::id).toList());
        model.addAttribute("asked", asked);
        model.addAttribute("filtered", asked.isFiltered());
        model.addAttribute("topics", words.options(Topic.values(), Topic::key));
        model.addAttribute("formats", words.options(Format.values(), Format::key));
        model.addAttribute("levels", words.options(Level.values(), Level::key));
        model.addAttribute(
                "lengths",
                LENGTHS.stream()
                        .map(each -> new Option("" + each, words.say("academy.filter.at-most", each)))
                        .toList());
        model.addAttribute("tracks", tracks(asked));
        model.addAttribute(
                "cards",
                slice.rows().stream()
                        .map(row -> CourseCard.of(row, begun.get(row.id()), words))
                        .toList());
        model.addAttribute("first", before.isEmpty() ? null : address(asked, asked.track(), ""));
        model.addAttribute("next", next(slice, asked));
        if (!asked.isFiltered() && before.isEmpty()) layNeeds(seat.shopId(), SHOWN_NEEDS, model);
        return "academy/catalog/index";
    }

    /** All that the shop could do better. */
    @GetMapping("/for-you")
    String forYou(Seat seat, Model model) {
        layNeeds(seat.shopId(), Integer.MAX_VALUE, model);
        return "academy/catalog/needs";
    }

    /** Looks again; a page asks for it by itself when the last look is old. */
    @PostMapping("/for-you")
    String judge(Seat seat, @RequestParam(defaultValue = HERE + "/for-you") String to) {
        needs.judge(seat.shopId());
        return "redirect:" + (to.equals(HERE) ? HERE : HERE + "/for-you");
    }

    private void layNeeds(long shopId, int most, Model model) {
        var judged = needs.of(shopId);
        var shown = judged.map(Needs.Judged::needs).orElse(List.of());
        model.addAttribute("old", judged.isEmpty() || judged.get().isOld(Times.now(clock)));
        model.addAttribute(
                "judgedAt", judged.map(each -> Times.minute(each.at())).orElse(null));
        model.addAttribute("more", Math.max(0, shown.size() - most));
        model.addAttribute(
                "needs", shown.isEmpty() ? List.of() : cards(shown.stream().limit(most)));
    }

    private List<NeedCard> cards(Stream<Needs.Need> needed) {
        var teaching = needs.courses();
        var few = needed.toList();
        var rows = courses.these(few.stream()
                .flatMap(need ->
                        teaching.getOrDefault(need.point(), List.of()).stream().limit(1))
                .toList());
        return few.stream()
                .map(need -> NeedCard.of(need, taught(teaching.getOrDefault(need.point(), List.of()), rows), words))
                .toList();
    }

    private static CourseList.@Nullable Row taught(List<Long> courses, Map<Long, CourseList.Row> rows) {
        return courses.isEmpty() ? null : rows.get(courses.get(0));
    }

    private List<Tab> tracks(Asked asked) {
        return Stream.concat(
                        Stream.of(new Tab(
                                words.say("academy.track.all"), address(asked, null, ""), asked.track() == null, null)),
                        Stream.of(Track.values())
                                .map(each -> new Tab(
                                        words.say(each.key()), address(asked, each, ""), each == asked.track(), null)))
                .toList();
    }

    private static @Nullable String next(Slice<CourseList.Row> slice, Asked asked) {
        return slice.next() == null ? null : address(asked, asked.track(), slice.next());
    }

    private static String address(Asked asked, @Nullable Track track, String before) {
        var uri = UriComponentsBuilder.fromPath(HERE);
        if (track != null) uri.queryParam("track", track);
        if (asked.topic() != null) uri.queryParam("topic", asked.topic());
        if (asked.format() != null) uri.queryParam("format", asked.format());
        if (asked.level() != null) uri.queryParam("level", asked.level());
        if (asked.most() != null) uri.queryParam("most", asked.most());
        if (!asked.words().isEmpty()) uri.queryParam("q", "{q}");
        if (!before.isEmpty()) uri.queryParam("before", "{before}");
        return uri.encode().build(Map.of("q", asked.words(), "before", before)).toString();
    }
}
