package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Candidates;
import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.TermsView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the registration page shows. */
@Component
class RegistrationPages {

    /** One of the campaign's questions. */
    record Question(String name, String text, String answer) {}

    private static final int PAGE = 25;

    private final Candidates candidates;
    private final CampaignWords words;
    private final Clock clock;

    RegistrationPages(Candidates candidates, CampaignWords words, Clock clock) {
        this.candidates = candidates;
        this.words = words;
        this.clock = clock;
    }

    static String campaign(Campaign campaign) {
        return "/workbench/campaigns/" + campaign.number();
    }

    static String here(Campaign campaign) {
        return campaign(campaign) + "/registration";
    }

    void lay(
            Campaign campaign,
            Registration registration,
            Slice<Candidate> slice,
            String after,
            Typed typed,
            Map<String, String> errors,
            Model model) {
        var here = here(campaign);
        var stage = stage(campaign);
        model.addAttribute("campaign", campaign.title());
        model.addAttribute("campaignHref", campaign(campaign));
        model.addAttribute("here", here);
        model.addAttribute("after", after);
        model.addAttribute("version", registration.version());
        model.addAttribute(
                "open",
                stage == Stage.REGISTERING || stage == Stage.REVIEWING && count(registration, EntryState.RETURNED) > 0);
        model.addAttribute("terms", TermsView.of(campaign.terms(), words));
        model.addAttribute(
                "questions", questions(campaign.terms().questions(), registration.answers(), typed.fields()));
        model.addAttribute("errors", errors.size());
        model.addAttribute("rows", rows(slice.rows(), stage, typed, errors));
        model.addAttribute(
                "chosen",
                registration.entries().stream()
                        .filter(each -> each.state().isOpenAt(stage))
                        .count());
        model.addAttribute("waiting", count(registration, EntryState.SUBMITTED));
        model.addAttribute("first", after.isEmpty() ? null : here);
        model.addAttribute("next", slice.next() == null ? null : here + "?after=" + slice.next());
    }

    List<CandidateRow> rows(List<Candidate> some, Stage stage, Typed typed, Map<String, String> errors) {
        return some.stream()
                .map(each -> CandidateRow.of(each, stage, typed, errors, words))
                .toList();
    }

    /** Of one that is broken off, that nothing can be done any more. */
    Stage stage(Campaign campaign) {
        return campaign.state() == CampaignState.PUBLISHED ? campaign.stage(Times.now(clock)) : Stage.ENDED;
    }

    private static List<Question> questions(List<String> asked, List<String> answers, Map<String, String> typed) {
        return IntStream.range(0, asked.size())
                .mapToObj(n -> new Question(
                        "answer." + n,
                        asked.get(n),
                        typed.getOrDefault("answer." + n, n < answers.size() ? answers.get(n) : "")))
                .toList();
    }

    private static long count(Registration registration, EntryState state) {
        return registration.entries().stream()
                .map(Entry::state)
                .filter(state::equals)
                .count();
    }

    /** Of what could be brought, from this listing on. */
    Slice<Candidate> slice(Campaign campaign, Registration registration, String after) {
        var read = candidates.page(campaign, registration, after.isEmpty() ? 0 : Ids.parse(after), PAGE + 1);
        return Slice.of(read, PAGE, row -> row.judged().listing().number());
    }

    static List<String> answers(Campaign campaign, Map<String, String> typed) {
        return IntStream.range(0, campaign.terms().questions().size())
                .mapToObj(n -> typed.getOrDefault("answer." + n, ""))
                .collect(Collectors.toList());
    }
}
