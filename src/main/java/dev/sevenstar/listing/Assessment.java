package dev.sevenstar.listing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one judgement of a listing's content, used in the wizard, in lists and when publishing: what
 * blocks it, which stars it has and why not more, and its score with every lost point.
 */
public record Assessment(
        List<Reason> blockers, List<Reason> warnings, List<StarResult> results, List<ScoreLine> lines) {

    /** A star with what it still lacks. {@code evidenceKey} and its arguments tell what is there. */
    public record StarResult(Star star, List<Reason> missing, String evidenceKey, List<Object> evidenceArgs) {

        public boolean earned() {
            return missing.isEmpty();
        }
    }

    /** A line of the score: what it is worth and what it brought; {@code at} wins back the rest. */
    public record ScoreLine(Star part, String key, int possible, int earned, FieldRef at) {

        public int lost() {
            return possible - earned;
        }
    }

    static Assessment of(ListingContent content, Circumstances circumstances) {
        return new Assessment(
                PublishingRule.all().stream()
                        .flatMap(rule -> rule.broken().apply(content, circumstances).stream())
                        .toList(),
                circumstances.words().stream()
                        .filter(hit -> !hit.blocks())
                        .map(PublishingRules::prohibited)
                        .toList(),
                QualityRule.all().stream()
                        .map(rule -> result(rule, content, circumstances))
                        .toList(),
                ScoreTable.of(content, circumstances));
    }

    private static StarResult result(QualityRule rule, ListingContent content, Circumstances circumstances) {
        var evidence = rule.evidence().apply(content, circumstances);
        return new StarResult(
                rule.star(), rule.missing().apply(content, circumstances), evidence.key(), evidence.args());
    }

    /** Nothing hinders publishing. Star 1 is the floor: without it nothing is submitted. */
    public boolean isPublishable() {
        return blockers.isEmpty();
    }

    /** Publishing leads to the platform's review first. */
    public boolean needsReview() {
        return !warnings.isEmpty();
    }

    /** The stars a buyer and the list see: none without the first. */
    public Set<Star> earned() {
        var earned = EnumSet.noneOf(Star.class);
        results.stream().filter(StarResult::earned).map(StarResult::star).forEach(earned::add);
        return earned.contains(Star.COMPLIANCE) ? earned : EnumSet.noneOf(Star.class);
    }

    public int stars() {
        return earned().size();
    }

    public Set<Star> missing() {
        return EnumSet.complementOf(asEnumSet(earned()));
    }

    public int score() {
        return lines.stream().mapToInt(ScoreLine::earned).sum();
    }

    /** Blockers of one step, in the order of the rules. */
    public List<Reason> blockersOf(Step step) {
        return blockers.stream().filter(reason -> reason.step() == step).toList();
    }

    private static EnumSet<Star> asEnumSet(Set<Star> stars) {
        return stars.isEmpty() ? EnumSet.noneOf(Star.class) : EnumSet.copyOf(stars);
    }
}
