package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners and time do by themselves. */
final class StoryPartners {

    /** Around the ends of months, on the 29th of February, before the long holidays, and when nothing is. */
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-01-29T13:00:00Z"),
            Instant.parse("2026-02-13T03:00:00Z"),
            Instant.parse("2028-02-28T15:59:00Z"),
            Instant.parse("2026-09-30T02:00:00Z"),
            Instant.parse("2026-12-30T20:00:00Z"));

    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(3),
            Duration.ofHours(7),
            Duration.ofDays(1),
            Duration.ofDays(4),
            Duration.ofDays(11),
            Duration.ofDays(36));

    private record Page(Partner partner, String key) {}

    private final Story story;
    private final List<Page> pages = new ArrayList<>();
    private final Set<String> promisedBefore;

    /** What others have sent and nobody has ordered stays where it is. */
    StoryPartners(Story story) {
        this.story = story;
        story.get(JdbcClient.class)
                .sql("update simulated_carriage set next_at = null")
                .update();
        promisedBefore = jobs("true");
    }

    static Instant beginning(int which) {
        return BEGINNINGS.get(which % BEGINNINGS.size());
    }

    /** The buyer pays on the page that was begun, at once, not at all, or whenever somebody {@link #decide}s. */
    void pays(String address, int how) {
        var parts = address.split("/");
        if (!parts[1].equals("simulated")) throw new Refused("story.no-page");
        var page = new Page(Partner.valueOf(parts[2].toUpperCase(Locale.ROOT)), parts[3]);
        if (!pages.contains(page)) pages.add(page);
        story.jobs.run();
        if (how % 5 != 0) decide(page, how % 7 != 1);
    }

    void decide(int which, int how) {
        decide(page(which), how % 4 != 0);
    }

    private void decide(Page page, boolean yes) {
        var calls = story.get(PartnerCalls.class);
        var partners = story.get(SimulatedPartners.class);
        if (partners.newest(page.partner(), 200).stream()
                .noneMatch(kept -> kept.number().equals(page.key()))) throw new Refused("story.not-heard");
        partners.decide(page.partner(), page.key(), yes, yes ? "" : "余额不足");
        story.jobs.run();
        if (calls.find(page.partner(), page.key()).isEmpty()) throw new AssertionError("nobody asked");
    }

    /** Again, of another amount, or of what nobody asked for. */
    void notice(int which, int how) {
        var page = page(which);
        var calls = story.get(PartnerCalls.class);
        switch (how % 3) {
            case 0 -> calls.noticed(page.partner(), page.key(), PartnerAnswer.done(Money.ofFen(1), "1"));
            case 1 -> calls.noticed(page.partner(), page.key() + "0", PartnerAnswer.done(Money.ofFen(1), "1"));
            default -> repeat(page);
        }
    }

    private void repeat(Page page) {
        var partners = story.get(SimulatedPartners.class);
        var decided = partners.newest(page.partner(), 200).stream()
                .anyMatch(kept -> kept.number().equals(page.key()) && kept.decidedAt() != null);
        if (!decided) throw new Refused("story.not-decided");
        partners.repeat(page.partner(), page.key());
        story.jobs.run();
    }

    private Page page(int which) {
        if (pages.isEmpty()) throw new Refused("story.no-page");
        return pages.get(which % pages.size());
    }

    void behave(int which, int how) {
        var partner = Partner.values()[1 + which % (Partner.values().length - 1)];
        var behaviour = Behaviour.values()[how % Behaviour.values().length];
        story.get(SimulatedPartners.class).behave(new Manner(partner, behaviour, 3_600, how % 2 == 0, how % 3 == 0));
    }

    void allAreWell() {
        for (var partner : Partner.values())
            if (partner != Partner.PLATFORM) story.get(SimulatedPartners.class).behave(Manner.usual(partner));
    }

    void pass(int how) {
        story.clock.forward(STEPS.get(how % STEPS.size()));
        for (var clock : story.house.getBeansOfType(RecurringTask.class).values())
            if (clock.getName().matches("(trade|payment|logistics)-.*")
                    && !clock.getName().endsWith("check-books"))
                clock.execute(new TaskInstance<>(clock.getName(), "recurring"), null);
        story.jobs.run();
    }

    /** Jobs that nobody can do will never be done; what was promised before the story is not of it. */
    void nothingIsStuck() {
        var stuck = jobs("consecutive_failures > 0 or execution_time <= :now");
        stuck.removeAll(promisedBefore);
        if (!stuck.isEmpty()) throw new AssertionError("these jobs fail: " + stuck);
    }

    private Set<String> jobs(String which) {
        return new TreeSet<>(story.get(JdbcClient.class)
                .sql("select task_name || ' ' || task_instance from scheduled_tasks where " + which)
                .param("now", story.clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }
}
