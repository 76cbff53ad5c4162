package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.Assignments;
import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.registration.ReviewQueue;
import dev.sevenstar.campaign.registration.ShopPlaces;
import dev.sevenstar.campaign.registration.WeighEntries;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Tab;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the desk shows. */
@Component
class DeskPages {

    static final int PAGE = 25;

    private static final List<String> PRESETS =
            List.of("price", "history", "stock", "pictures", "title", "delivery", "category", "duplicate");

    /** @param shopsOf places for shops, 0 for as many as come */
    record Meter(int shops, int shopsOf, String quota, int listings, String waiting, String until) {}

    /** Where on the desk somebody is. */
    record At(String number, DeskView view, String after) {

        static String desk(String number) {
            return "/admin/campaigns/" + number + "/review";
        }

        String here() {
            return desk(number) + "?view=" + view.slug() + (after.isEmpty() ? "" : "&after=" + after);
        }
    }

    /** What is said to what; empty while nobody has said anything. */
    record Said(List<String> picks, String reason, boolean wanting) {

        static final Said NOTHING = new Said(List.of(), "", false);
    }

    private final ReviewQueue queue;
    private final WeighEntries weigh;
    private final Assignments assignments;
    private final ShopPlaces places;
    private final CampaignWords words;
    private final Clock clock;

    DeskPages(
            ReviewQueue queue,
            WeighEntries weigh,
            Assignments assignments,
            ShopPlaces places,
            CampaignWords words,
            Clock clock) {
        this.queue = queue;
        this.weigh = weigh;
        this.assignments = assignments;
        this.places = places;
        this.words = words;
        this.clock = clock;
    }

    void lay(Campaign campaign, At at, Said said, long personId, Model model) {
        var now = Times.now(clock);
        var stage = campaign.stage(now);
        var slice = slice(campaign.id(), at, personId);
        var looking = new DeskRow.Looking(personId, now, said.picks());
        var count = queue.count(campaign.id());
        var desk = At.desk(at.number());
        model.addAttribute("campaign", campaign.title());
        model.addAttribute("number", at.number());
        model.addAttribute("desk", desk);
        model.addAttribute("view", at.view().slug());
        model.addAttribute("after", at.after());
        model.addAttribute("said", said);
        model.addAttribute(
                "open",
                campaign.state() == CampaignState.PUBLISHED
                        && (stage == Stage.REGISTERING || stage == Stage.REVIEWING));
        model.addAttribute("undecided", at.view().isUndecided());
        model.addAttribute("meter", meter(campaign, count));
        model.addAttribute("tabs", tabs(desk, at.view(), count));
        model.addAttribute(
                "rows",
                weigh.weigh(campaign, slice.rows()).stream()
                        .map(each -> DeskRow.of(campaign, each, looking, words))
                        .toList());
        model.addAttribute("presets", presets());
        model.addAttribute("most", Entry.REASON);
        model.addAttribute(
                "first",
                at.after().isEmpty() ? null : desk + "?view=" + at.view().slug());
        model.addAttribute(
                "next",
                slice.next() == null ? null : desk + "?view=" + at.view().slug() + "&after=" + slice.next());
    }

    private Slice<ReviewQueue.Row> slice(long campaignId, At at, long personId) {
        return switch (at.view()) {
            case WAITING -> queue.free(campaignId, assignments.reader(personId), at.after(), PAGE);
            case MINE -> queue.of(campaignId, personId, at.after(), PAGE);
            case ALL, LEAVING -> queue.handedIn(campaignId, at.view().state(), at.after(), PAGE);
            case APPROVED, RETURNED, REJECTED ->
                queue.decided(campaignId, at.view().state(), at.after(), PAGE);
        };
    }

    private Meter meter(Campaign campaign, ReviewQueue.Count count) {
        var taken = places.taken(campaign.id());
        var brief = campaign.brief();
        return new Meter(
                taken.shops(),
                Objects.requireNonNullElse(brief.shopQuota(), 0),
                Objects.toString(brief.shopQuota(), words.say("campaign.quota.none")),
                taken.listings(),
                counted(count.waiting()),
                Times.minute(brief.schedule().reviewUntil()));
    }

    private List<Tab> tabs(String desk, DeskView chosen, ReviewQueue.Count count) {
        return Arrays.stream(DeskView.values())
                .map(view -> new Tab(
                        words.say("campaign.review.view." + view.slug()),
                        desk + "?view=" + view.slug(),
                        view == chosen,
                        count(view, count)))
                .toList();
    }

    private static @Nullable String count(DeskView view, ReviewQueue.Count count) {
        if (view == DeskView.ALL) return counted(count.waiting());
        return view == DeskView.LEAVING && count.leaving() > 0 ? counted(count.leaving()) : null;
    }

    private static String counted(int many) {
        return many > ReviewQueue.COUNTED ? ReviewQueue.COUNTED + "+" : String.valueOf(many);
    }

    private List<Option> presets() {
        return Stream.concat(
                        Stream.of(new Option("", words.say("campaign.review.preset"))),
                        PRESETS.stream()
                                .map(slug -> words.say("campaign.review.preset." + slug))
                                .map(text -> new Option(text, text)))
                .toList();
    }
}
