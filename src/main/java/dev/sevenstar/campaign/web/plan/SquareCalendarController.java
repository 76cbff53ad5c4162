package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The campaigns of the market in the days of a month: when shops can register, and when the sale is on. */
@Controller
@RequestMapping(SquareCalendarController.HERE)
@Serves(value = Audience.SHOP, right = "listing")
class SquareCalendarController {

    static final String HERE = "/workbench/campaigns/calendar";

    private final CampaignList list;
    private final WorkingCalendar calendar;
    private final PlanWords words;

    SquareCalendarController(CampaignList list, WorkingCalendar calendar, PlanWords words) {
        this.list = list;
        this.calendar = calendar;
        this.words = words;
    }

    /** @param month such as {@code 2026-11}; anything else is this month */
    @GetMapping
    String show(Seat seat, @RequestParam(defaultValue = "") String month, Model model) {
        var now = YearMonth.from(words.today());
        var asked = PlanAsked.of("month", month, "", now).month();
        var from = asked.atDay(1).atStartOfDay(Times.ZONE).toInstant();
        var until = asked.plusMonths(1).atDay(1).atStartOfDay(Times.ZONE).toInstant();
        var entries = list.between(from, until).stream().flatMap(this::marks).toList();
        model.addAttribute("heading", words.month(asked));
        model.addAttribute(
                "months", List.of(MonthView.of(asked, words.month(asked), href(asked), entries, calendar, words)));
        model.addAttribute("earlier", href(asked.minusMonths(1)));
        model.addAttribute("later", href(asked.plusMonths(1)));
        model.addAttribute("now", href(now));
        return "campaign/square/calendar";
    }

    private Stream<Entry> marks(CampaignList.Row row) {
        var href = "/workbench/campaigns/" + row.number();
        var kind = words.say(row.kind().key());
        return Stream.of(
                new Entry(
                        DaySpan.touched(row.signUpFrom(), row.signUpUntil()),
                        words.say("campaign.square.mark.sign-up", row.title()),
                        "industry-day",
                        kind,
                        href,
                        false),
                new Entry(
                        DaySpan.touched(row.liveFrom(), row.liveUntil()),
                        words.say("campaign.square.mark.live", row.title()),
                        "mega",
                        kind,
                        href,
                        false));
    }

    private static String href(YearMonth month) {
        return HERE + "?month=" + month;
    }
}
