package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a shop means to do. */
@Controller
@RequestMapping(PlanAsked.ACTIVITIES)
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class ActivitiesController {

    private static final String EDIT = "campaign/plan/activities/edit";

    private final Activities activities;
    private final ActivityPage page;
    private final PlanWords words;

    ActivitiesController(Activities activities, ActivityPage page, PlanWords words) {
        this.activities = activities;
        this.page = page;
        this.words = words;
    }

    /** @param on the day it begins, as a calendar may know */
    @GetMapping("/new")
    String new_(Seat seat, @RequestParam(defaultValue = "") String on, Model model) {
        model.addAttribute("form", ActivityForm.empty(day(on), ActivityKind.NEW_SEASON, seat.personId()));
        fill(seat, "", model);
        return EDIT;
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return words.today();
        }
    }

    @PostMapping
    Object create(
            Seat seat,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        form.check(words.today(), problems);
        if (problems.hasErrors()) return again(seat, "", model);
        try {
            var activity = activities.add(Activity.plan(
                    seat.shopId(), form.brief(page.owner(seat.shopId(), form)), Activity.Origin.OWN, words.now()));
            Flash.done(redirect, "campaign.plan.flash.planned");
            return "redirect:" + PlanAsked.hrefOf(activity.key().id());
        } catch (Refused full) {
            problems.rejectValue("first", full.key(), full.args(), null);
            return again(seat, "", model);
        }
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        page.fill(activities.get(ShopKey.of(seat.shopId(), number)), model);
        return "campaign/plan/activities/show";
    }

    @GetMapping("/{number}/edit")
    String edit(Seat seat, @PathVariable String number, Model model) {
        model.addAttribute("form", ActivityForm.from(there(seat, number)));
        fill(seat, number, model);
        return EDIT;
    }

    private Activity there(Seat seat, String number) {
        var activity = activities.get(ShopKey.of(seat.shopId(), number));
        if (activity.removedAt().isPresent()) throw new NotFound();
        return activity;
    }

    @PutMapping("/{number}")
    Object update(
            Seat seat,
            @PathVariable String number,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        var key = there(seat, number).key();
        form.check(words.today(), problems);
        if (problems.hasErrors()) return again(seat, number, model);
        try {
            var brief = form.brief(page.owner(seat.shopId(), form));
            var after = activities.change(key, form.version(), each -> each.rewrite(brief, words.now()));
            Flash.done(redirect, "campaign.plan.flash.saved");
            return "redirect:" + PlanAsked.hrefOf(after.key().id());
        } catch (OptimisticLockingFailureException meanwhile) {
            fill(seat, number, model);
            return Pages.conflict(EDIT)
                    .addAllObjects(model.asMap())
                    .addObject("theirs", ActivityForm.from(there(seat, number)));
        } catch (Refused full) {
            problems.rejectValue("first", full.key(), full.args(), null);
            return again(seat, number, model);
        }
    }

    private Object again(Seat seat, String number, Model model) {
        fill(seat, number, model);
        return Pages.invalid(EDIT).addAllObjects(model.asMap());
    }

    private void fill(Seat seat, String number, Model model) {
        page.fillForm(seat.shopId(), model);
        model.addAttribute("number", number);
    }
}
