package dev.sevenstar.campaign.web.news;

import dev.sevenstar.campaign.news.Announcement;
import dev.sevenstar.campaign.news.Announcement.Draft;
import dev.sevenstar.campaign.news.Readers;
import dev.sevenstar.campaign.web.Moments;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * An announcement as typed.
 *
 * @param at Beijing time; empty for at once
 */
record NewsForm(
        @Nullable Long version,

        @NotBlank(message = "{campaign.news.error.title}")
        @Size(max = Announcement.TITLE, message = "{campaign.news.error.title-long}")
        String title,

        @NotBlank(message = "{campaign.news.error.text}")
        @Size(max = Announcement.TEXT, message = "{campaign.news.error.text-long}")
        String text,

        @NotNull(message = "{campaign.news.error.readers}") Readers readers,

        @Nullable String at) {

    static NewsForm of(Announcement news) {
        var draft = news.draft();
        return new NewsForm(
                news.version(), draft.title(), draft.text(), draft.readers(), Moments.typed(draft.sendAt()));
    }

    /** @param now what is to be sent at once goes a little later, so that it can be withdrawn */
    Optional<Draft> read(Instant now, BindingResult errors) {
        var typed = at == null ? "" : at.strip();
        var when = typed.isEmpty() ? Optional.of(now.plus(Announcement.AT_ONCE)) : Moments.read(typed);
        if (when.isEmpty()) errors.rejectValue("at", "campaign.error.moment");
        else if (!typed.isEmpty() && when.get().isBefore(now)) errors.rejectValue("at", "campaign.news.error.past");
        else if (when.get().isAfter(now.plus(Announcement.AHEAD_AT_MOST)))
            errors.rejectValue(
                    "at", "campaign.refused.news-time", new Object[] {Announcement.AHEAD_AT_MOST.toDays()}, "");
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Draft(title, text, readers, when.get()));
    }
}
