package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.Tick;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The checklist of an activity: own lines, and the tick on each. */
@Controller
@RequestMapping(PlanAsked.ACTIVITIES + "/{number}/steps")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class ActivityStepsController {

    record StepForm(
            @NotBlank(message = "{campaign.plan.error.step}")
            @Size(max = Activity.STEP_NAME, message = "{campaign.plan.error.step-long}")
            String step,

            @NotBlank(message = "{campaign.plan.error.days-before}")
            @Pattern(regexp = "\\d{0,2}|[12]\\d\\d|3[0-5]\\d|36[0-5]", message = "{campaign.plan.error.days-before}")
            String before) {}

    private final Activities activities;
    private final ActivityPage page;
    private final PlanWords words;

    ActivityStepsController(Activities activities, ActivityPage page, PlanWords words) {
        this.activities = activities;
        this.page = page;
        this.words = words;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @Valid @ModelAttribute("stepForm") StepForm form,
            BindingResult problems,
            Model model) {
        if (problems.hasErrors()) {
            page.fill(activities.get(ShopKey.of(seat.shopId(), number)), model);
            return Pages.invalid("campaign/plan/activities/show").addAllObjects(model.asMap());
        }
        return change(
                seat, number, each -> each.add(form.step().strip(), Integer.parseInt(form.before()), words.now()));
    }

    @DeleteMapping("/{step}")
    String destroy(Seat seat, @PathVariable String number, @PathVariable String step) {
        return change(seat, number, each -> each.removeStep(Ids.parse(step), words.now()));
    }

    @PostMapping("/{step}/tick")
    String tick(Seat seat, @PathVariable String number, @PathVariable String step) {
        var tick = new Tick(seat.personId(), seat.personName(), words.now());
        return change(seat, number, each -> each.tick(Ids.parse(step), tick));
    }

    @DeleteMapping("/{step}/tick")
    String untick(Seat seat, @PathVariable String number, @PathVariable String step) {
        return change(seat, number, each -> each.untick(Ids.parse(step), words.now()));
    }

    private String change(Seat seat, String number, Consumer<Activity> change) {
        var activity = activities.change(ShopKey.of(seat.shopId(), number), change);
        return "redirect:" + PlanAsked.hrefOf(activity.key().id()) + "#steps";
    }
}
