package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.PaletteAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanFrame {

    @Bean
    static NavEntry planNav() {
        return NavEntry.of(
                NavEntry.Area.WORKBENCH, 55, "campaign.plan.nav", PlanAsked.HERE, "calendar", CalendarFeed.RIGHT);
    }

    @Bean
    static PaletteAction newActivityAction() {
        return new PaletteAction(
                45, "campaign.plan.palette.new", PlanAsked.ACTIVITIES + "/new", "plus", CalendarFeed.RIGHT);
    }
}
