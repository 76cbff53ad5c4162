package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.ActivityState;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.LinkedGoods;
import dev.sevenstar.campaign.plan.Step;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.Digits;
import dev.sevenstar.shared.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One activity with all that belongs to it. */
@Component
class ActivityPage {

    private static final int THUMB = 64;

    /**
     * @param tone {@code done}, {@code problem} when it is late, or empty
     * @param said when it is due, and who did it when
     */
    record StepRow(String number, String name, String tone, String icon, String due, String said, boolean ticked) {}

    record GoodsRow(String number, String title, @Nullable String cover, String stock, int wanted, String lockDays) {}

    private final ShopListings listings;
    private final Seats seats;
    private final ClashLines clashes;
    private final PlanWords words;

    ActivityPage(ShopListings listings, Seats seats, ClashLines clashes, PlanWords words) {
        this.listings = listings;
        this.seats = seats;
        this.clashes = clashes;
        this.words = words;
    }

    void fill(Activity activity, Model model) {
        var brief = activity.brief();
        var shop = activity.key().shopId();
        model.addAttribute("number", activity.number());
        model.addAttribute("here", PlanAsked.hrefOf(activity.key().id()));
        model.addAttribute("name", brief.name());
        model.addAttribute("kind", words.say(brief.kind().key()));
        model.addAttribute("look", brief.kind().slug());
        model.addAttribute("days", words.fullDays(brief.days()));
        model.addAttribute("count", brief.days().days());
        model.addAttribute("state", words.say(activity.state().key()));
        model.addAttribute("tone", StateTone.of(activity.state()));
        model.addAttribute("planned", activity.isPlanned());
        model.addAttribute("done", activity.state() == ActivityState.DONE);
        model.addAttribute("removed", activity.removedAt().isPresent());
        model.addAttribute("owner", owner(shop, brief.ownerPerson()));
        model.addAttribute(
                "budget",
                brief.budget().equals(Money.ZERO) ? "" : brief.budget().toString());
        model.addAttribute("goal", brief.goal());
        model.addAttribute("note", brief.note());
        model.addAttribute("result", activity.result());
        model.addAttribute(
                "steps",
                activity.steps().stream().map(step -> row(step, activity)).toList());
        model.addAttribute(
                "ticked", activity.steps().stream().filter(Step::isTicked).count());
        model.addAttribute("goods", goods(activity));
        model.addAttribute(
                "clashes",
                activity.isPlanned() ? clashes.of(shop, activity.key().id(), brief.days()) : List.of());
    }

    private String owner(long shop, @Nullable Long person) {
        if (person == null) return "";
        return seats.in(shop).stream()
                .filter(seat -> seat.personId() == person)
                .map(Seat::personName)
                .findFirst()
                .orElse("");
    }

    private StepRow row(Step step, Activity activity) {
        var tick = step.tick();
        var late = tick == null && activity.isPlanned() && !step.due().isAfter(words.today());
        return new StepRow(
                Ids.text(step.id()),
                words.name(step),
                tick != null ? "done" : late ? "problem" : "",
                tick != null ? "done" : late ? "warning" : "circle",
                words.say("campaign.plan.step.due", step.due().toString(), step.daysBefore()),
                tick == null
                        ? late ? words.say("campaign.plan.step.late") : ""
                        : words.say("campaign.plan.step.ticked", tick.name(), Times.minute(tick.at())),
                tick != null);
    }

    private List<GoodsRow> goods(Activity activity) {
        var ids = activity.goods().stream().map(LinkedGoods::listingId).toList();
        var there = listings.these(activity.key().shopId(), ids).stream()
                .collect(Collectors.toMap(ShopListings.Row::id, Function.identity()));
        return activity.goods().stream().map(each -> row(each, there)).toList();
    }

    private GoodsRow row(LinkedGoods goods, Map<Long, ShopListings.Row> there) {
        var row = there.get(goods.listingId());
        var lock = goods.lockDays();
        return new GoodsRow(
                Ids.text(goods.listingId()),
                row == null ? words.say("campaign.plan.goods.gone") : row.title(),
                row == null ? null : row.coverUrl(THUMB),
                row == null ? "0" : Digits.grouped(row.stockTotal()),
                goods.stockWanted(),
                lock == null ? "" : String.valueOf(lock));
    }

    /** Whoever can see the plan can see to an activity. */
    List<Option> owners(long shop) {
        return seats.in(shop).stream()
                .filter(seat -> seat.may(CalendarFeed.RIGHT))
                .map(seat -> new Option(Ids.text(seat.personId()), seat.personName()))
                .toList();
    }

    /** The person that was chosen, if they can. */
    @Nullable
    Long owner(long shop, ActivityForm form) {
        return form.ownerId()
                .flatMap(id -> owners(shop).stream()
                        .filter(each -> each.value().equals(Ids.text(id)))
                        .findFirst()
                        .flatMap(each -> Optional.of(id)))
                .orElse(null);
    }

    void fillForm(long shop, Model model) {
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("owners", owners(shop));
    }
}
