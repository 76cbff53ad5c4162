package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Verdict;
import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Decide;
import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.WeighEntries.Weighed;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.VerdictRow;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A listing on the desk with its facts side by side.
 *
 * @param picture null where there is none
 * @param tier of the shop, empty without one
 * @param with who else is looking at it; empty for nobody
 * @param more prices than are seen at a glance
 * @param problems why it could not be approved as it is now
 * @param missed conditions of the shop and of the listing
 * @param verdicts on all of them
 * @param met how many conditions were met
 */
record DeskRow(
        String pick,
        boolean picked,
        String title,
        String href,
        @Nullable String picture,
        String shop,
        String shopHref,
        String tier,
        List<PriceLine> prices,
        List<PriceLine> more,
        String moreText,
        StockShare stock,
        List<String> problems,
        List<VerdictRow> missed,
        List<VerdictRow> verdicts,
        String met,
        List<Answer> answers,
        String submitted,
        String decided,
        String reason,
        String with,
        boolean mine,
        boolean waiting,
        boolean leaving,
        boolean undoable) {

    record Answer(String question, String answer) {}

    private static final int THUMB = 220;

    /** So many prices are seen at a glance. */
    private static final int GLANCE = 4;

    /** Whoever looks, when, and what is ticked. */
    record Looking(long personId, Instant now, List<String> picks) {}

    static DeskRow of(Campaign campaign, Weighed weighed, Looking looking, CampaignWords words) {
        var row = weighed.row();
        var entry = row.entry();
        var candidate = weighed.candidate();
        var listing = candidate == null ? null : candidate.judged().listing();
        var verdicts = verdicts(weighed);
        var pick = Picked.text(row.listing());
        var with = row.with() != null && row.with().holdsAt(looking.now()) ? row.with() : null;
        var mine = with != null && with.personId() == looking.personId();
        var tier = weighed.tier();
        var prices = candidate == null ? List.<PriceLine>of() : PriceLine.of(entry.offer(), candidate.rules(), words);
        var glance = prices.size() > GLANCE + 1 ? GLANCE : prices.size();
        var found = verdicts.stream().map(each -> VerdictRow.of(each, words)).toList();
        return new DeskRow(
                pick,
                looking.picks().contains(pick),
                listing == null ? row.listing().number() : listing.content().title(),
                "/listings/" + row.listing().number(),
                listing == null ? null : listing.coverUrl(THUMB),
                weighed.shop().name(),
                "/admin/shops/" + Ids.text(row.listing().shopId()),
                tier == null ? "" : words.say("campaign.measure.tier." + tier.number()),
                prices.subList(0, glance),
                prices.subList(glance, prices.size()),
                words.say("campaign.review.more", prices.size() - glance),
                StockShare.of(entry, listing, words),
                entry.state() == EntryState.SUBMITTED ? problems(candidate, entry, words) : List.of(),
                IntStream.range(0, found.size())
                        .filter(n -> verdicts.get(n).isMissed())
                        .mapToObj(found::get)
                        .toList(),
                found,
                words.say(
                        "campaign.review.met",
                        verdicts.stream().filter(each -> !each.isMissed()).count(),
                        verdicts.size()),
                answers(campaign.terms().questions(), row.answers()),
                entry.submittedAt() == null ? "" : Times.minute(entry.submittedAt()),
                entry.decidedAt() == null ? "" : Times.minute(entry.decidedAt()),
                entry.reason(),
                with == null || mine ? "" : with.name(),
                mine,
                entry.state() == EntryState.SUBMITTED,
                entry.state() == EntryState.LEAVING,
                isUndoable(entry, looking.now()));
    }

    private static List<Verdict> verdicts(Weighed weighed) {
        var shop = weighed.match() == null ? Stream.<Verdict>of() : weighed.match().verdicts().stream();
        var listing =
                weighed.candidate() == null ? Stream.<Verdict>of() : weighed.candidate().judged().verdicts().stream();
        return Stream.concat(shop, listing).toList();
    }

    private static List<String> problems(@Nullable Candidate candidate, Entry entry, CampaignWords words) {
        if (candidate == null || !candidate.judged().listing().isOnline())
            return List.of(words.say("campaign.offer.off-sale"));
        return candidate.rules().problems(entry.offer()).stream()
                .map(problem -> words.say(problem.key(), problem.args().toArray()))
                .toList();
    }

    private static List<Answer> answers(List<String> questions, List<String> given) {
        return IntStream.range(0, questions.size())
                .mapToObj(n -> new Answer(questions.get(n), n < given.size() ? given.get(n) : ""))
                .toList();
    }

    private static boolean isUndoable(Entry entry, Instant now) {
        return switch (entry.state()) {
            case APPROVED, RETURNED, REJECTED ->
                entry.decidedAt() != null
                        && !Objects.requireNonNull(entry.decidedAt())
                                .plus(Decide.UNDO)
                                .isBefore(now);
            default -> false;
        };
    }
}
