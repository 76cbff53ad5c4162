package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.CopyPlan;
import dev.sevenstar.campaign.plan.CopyPlan.Manner;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.OfficialDate;
import dev.sevenstar.campaign.plan.PlanRow;
import dev.sevenstar.campaign.plan.YearPlan;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** This year's plan once more in the next year. */
@Controller
@RequestMapping(PlanAsked.HERE + "/copies")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class PlanCopiesController {

    private static final String NEW = "campaign/plan/copies/new";

    private static final int YEARS = 5;

    /**
     * @param again copy what is in the next year already as well
     * @param key of the request
     */
    record CopyForm(
            List<String> activity,

            @NotNull Manner manner,
            @Nullable Boolean again,

            @Size(min = 1, max = 40) String key) {

        CopyForm {
            activity = activity == null ? List.of() : List.copyOf(activity);
        }

        boolean mayRepeat() {
            return Boolean.TRUE.equals(again);
        }
    }

    /**
     * @param weekday where it goes if days of the week stay
     * @param date where it goes if dates stay
     * @param there in the next year already
     */
    record Row(
            String number,
            String name,
            String look,
            String kind,
            String days,
            String weekday,
            String date,
            boolean follows,
            boolean there,
            boolean chosen) {}

    private final CopyPlan copyPlan;
    private final YearPlan plan;
    private final PlanWords words;

    PlanCopiesController(CopyPlan copyPlan, YearPlan plan, PlanWords words) {
        this.copyPlan = copyPlan;
        this.plan = plan;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(Seat seat, @RequestParam(defaultValue = "0") int year, Model model) {
        var from = near(year);
        var rows = beginningIn(seat, from);
        var there = copyPlan.thereAlready(seat.shopId(), from, rows, words.today());
        var chosen = new HashSet<Long>();
        rows.stream().map(PlanRow::id).filter(id -> !there.contains(id)).forEach(chosen::add);
        model.addAttribute("form", new CopyForm(List.of(), Manner.SAME_WEEKDAY, null, Ids.text(Ids.next())));
        fill(seat, from, rows, there, chosen, model);
        return NEW;
    }

    @PostMapping
    Object create(
            Seat seat,
            @RequestParam(defaultValue = "0") int year,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        var from = near(year);
        var chosen = new HashSet<>(form.activity().stream().map(Ids::parse).toList());
        var rows = beginningIn(seat, from);
        var there = copyPlan.thereAlready(seat.shopId(), from, rows, words.today());
        if (chosen.isEmpty()) problems.rejectValue("activity", "campaign.plan.error.no-activity");
        if (!problems.hasErrors() && !copyPlan.isDone(seat.shopId(), form.key()))
            askBefore(form, there.stream().filter(chosen::contains).count(), problems, model);
        if (!problems.hasErrors())
            try {
                var copied =
                        copyPlan.copy(seat.shopId(), new CopyPlan.Request(from, chosen, form.manner(), form.key()));
                Flash.done(redirect, "campaign.plan.flash.copied", copied, String.valueOf(from + 1));
                return "redirect:" + PlanAsked.HERE + "?at=" + (from + 1) + "-01";
            } catch (Refused full) {
                problems.rejectValue("activity", full.key(), full.args(), null);
            }
        fill(seat, from, rows, there, chosen, model);
        return Pages.invalid(NEW).addAllObjects(model.asMap());
    }

    private static void askBefore(CopyForm form, long twice, BindingResult problems, Model model) {
        if (twice == 0 || form.mayRepeat()) return;
        model.addAttribute("twice", twice);
        problems.rejectValue("again", "campaign.plan.error.twice", new Object[] {twice}, null);
    }

    private List<PlanRow> beginningIn(Seat seat, int year) {
        return plan.between(seat.shopId(), DaySpan.ofYear(year), words.today()).stream()
                .filter(row -> row.firstOn().getYear() == year)
                .toList();
    }

    private int near(int year) {
        var now = words.today().getYear();
        return Math.abs(year - now) > YEARS ? now : year;
    }

    private void fill(Seat seat, int from, List<PlanRow> rows, Set<Long> there, Set<Long> chosen, Model model) {
        var dates = copyPlan.dates(seat.shopId(), from);
        model.addAttribute("year", String.valueOf(from));
        model.addAttribute("next", String.valueOf(from + 1));
        model.addAttribute(
                "manners",
                Arrays.stream(Manner.values())
                        .map(manner -> new Option(manner.name(), words.say(manner.key())))
                        .toList());
        model.addAttribute(
                "rows",
                rows.stream()
                        .map(row -> row(row, dates, there.contains(row.id()), chosen.contains(row.id())))
                        .toList());
    }

    private Row row(PlanRow row, List<OfficialDate> dates, boolean there, boolean chosen) {
        var weekday = CopyPlan.place(row.days(), row.official(), Manner.SAME_WEEKDAY, dates);
        var date = CopyPlan.place(row.days(), row.official(), Manner.SAME_DATE, dates);
        return new Row(
                row.number(),
                row.name(),
                row.kind().slug(),
                words.say(row.kind().key()),
                words.fullDays(row.days()),
                words.fullDays(weekday.days()),
                words.fullDays(date.days()),
                date.official() != null,
                there,
                chosen);
    }
}
