package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Assessment;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.MarkedText;
import dev.sevenstar.listing.Reason;
import dev.sevenstar.listing.Star;
import dev.sevenstar.listing.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What every step of the wizard shows around its form: the rail, the stars, what is wrong, when it was saved. */
record WizardPage(
        String number,
        String title,
        Step step,
        List<RailLine> rail,
        int stars,
        int missingStars,
        int score,
        List<StarLine> starLines,
        List<Said> wrong,
        List<Said> missing,
        Map<String, String> messages,
        Map<String, List<MarkedText>> marks,
        List<Said> warned,
        String base,
        String savedAt,
        String savedBy,
        boolean writable,
        boolean reviewing,
        boolean online,
        List<HoldLine> holds) {

    /** Where something could be changed that a hold forbids. */
    private static final Set<Step> TOLD_OF_HOLDS = EnumSet.of(Step.CATEGORY, Step.SALES, Step.CHECK);

    /** {@code state}: done, missing or wrong. */
    record RailLine(int number, String key, String href, String state, boolean current) {}

    record StarLine(String key, boolean earned, String evidence, List<Said> missing) {}

    /** A reason in words, with the way to its field. */
    record Said(String text, String href, String field) {}

    /** A question of the category with what is to be said about its answer; {@code saves}: where an answer is sent at once. */
    record Asked(
            AttributeFields.Field field,
            @Nullable String said,
            @Nullable List<MarkedText> marks,
            String saves) {}

    /** One of the two fields of an attribute of the shop's own. */
    record OwnWord(
            @Nullable String typed,
            @Nullable String said,
            @Nullable List<MarkedText> marks) {}

    /** {@code spare}: not needed yet. */
    record OwnLine(int at, OwnWord name, OwnWord value, boolean spare) {}

    static WizardPage of(Draft draft, Step step, Phrases phrases, boolean strict) {
        var number = draft.listing().number();
        var assessment = draft.assessment();
        var here = assessment.blockersOf(step);
        var wrong = here.stream()
                .filter(Reason::wrong)
                .map(r -> phrases.said(number, r))
                .toList();
        var missing = here.stream()
                .filter(r -> !r.wrong())
                .map(r -> phrases.said(number, r))
                .toList();
        var warned = assessment.warnings().stream()
                .filter(r -> r.step() == step)
                .map(r -> phrases.said(number, r))
                .toList();
        var messages = new LinkedHashMap<String, String>();
        for (var said : wrong) messages.merge(said.field(), said.text(), WizardPage::both);
        for (var said : warned) messages.merge(said.field(), said.text(), WizardPage::both);
        if (strict) for (var said : missing) messages.putIfAbsent(said.field(), said.text());
        return new WizardPage(
                number,
                draft.content().title(),
                step,
                rail(draft, step),
                assessment.stars(),
                Star.values().length - assessment.stars(),
                assessment.score(),
                starLines(draft, phrases),
                wrong,
                strict ? missing : List.of(),
                messages,
                draft.marked().stream()
                        .filter(text -> text.at().step() == step)
                        .collect(Collectors.groupingBy(text -> text.at().field())),
                warned,
                draft.stamp(step),
                phrases.clock(draft.savedAt()),
                draft.savedBy(),
                draft.listing().isOpen()
                        && !draft.listing().isInReview()
                        && draft.listing().state().isLive(),
                draft.listing().isInReview(),
                draft.listing().isOnline(),
                TOLD_OF_HOLDS.contains(step) ? HoldLine.of(draft.holds(), phrases) : List.of());
    }

    private static String both(String one, String other) {
        return one + " " + other;
    }

    public String action() {
        return "/workbench/listings/" + number + "/steps/" + step.key();
    }

    /** The word for how many stars there are, with what is left to win. */
    public String nextKey() {
        return "listing.step." + step.next().key();
    }

    public String href(Step other) {
        return "/workbench/listings/" + number + "/steps/" + other.key();
    }

    public String previousHref() {
        return href(step.previous());
    }

    public boolean first() {
        return step == Step.CATEGORY;
    }

    public boolean last() {
        return step == Step.CHECK;
    }

    public List<Asked> asked(List<AttributeFields.Field> fields) {
        return fields.stream()
                .map(field -> new Asked(
                        field, messages.get(field.name()), marks.get(field.name()), field.brings() ? action() : ""))
                .toList();
    }

    public List<OwnLine> own(Map<String, String> form, int shown, int most) {
        return IntStream.range(0, most)
                .mapToObj(at -> new OwnLine(
                        at, ownWord(form, "own." + at + ".name"), ownWord(form, "own." + at + ".value"), at >= shown))
                .toList();
    }

    private OwnWord ownWord(Map<String, String> form, String field) {
        return new OwnWord(form.get(field), messages.get(field), marks.get(field));
    }

    private static List<RailLine> rail(Draft draft, Step current) {
        var lines = new ArrayList<RailLine>();
        for (var step : Step.values())
            lines.add(new RailLine(
                    step.number(),
                    "listing.step." + step.key(),
                    "/workbench/listings/" + draft.listing().number() + "/steps/" + step.key(),
                    state(draft.assessment(), step),
                    step == current));
        return lines;
    }

    /** Wrong when something must be changed, done when the step's rules hold and no star waits there. */
    private static String state(Assessment assessment, Step step) {
        if (step == Step.CHECK) return assessment.isPublishable() && assessment.stars() == 7 ? "done" : "missing";
        var here = assessment.blockersOf(step);
        if (here.stream().anyMatch(Reason::wrong)) return "problem";
        var waiting = assessment.results().stream()
                .flatMap(result -> result.missing().stream())
                .anyMatch(reason -> reason.step() == step);
        return here.isEmpty() && !waiting ? "done" : "missing";
    }

    private static List<StarLine> starLines(Draft draft, Phrases phrases) {
        return draft.assessment().results().stream()
                .map(result -> new StarLine(
                        "listing.star." + result.star().key(),
                        result.earned(),
                        phrases.text(result.evidenceKey(), result.evidenceArgs().toArray()),
                        result.missing().stream()
                                .map(reason -> phrases.said(draft.listing().number(), reason))
                                .toList()))
                .toList();
    }
}
