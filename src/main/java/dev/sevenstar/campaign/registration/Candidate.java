package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.MatchShops.Judged;
import dev.sevenstar.campaign.registration.OfferRules.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listing that a shop could bring, with what it is judged by and what its offer has to keep to.
 *
 * @param entry what the shop brings of it, null for nothing yet
 */
public record Candidate(
        Judged judged, OfferRules rules, @Nullable Entry entry) {

    /** Of an offer that is being written; none where there is none. */
    public List<Problem> problems() {
        return Optional.ofNullable(entry)
                .filter(each -> each.state().isOpen())
                .map(each -> rules.problems(each.offer()))
                .orElse(List.of());
    }

    /** The same with an offer that nobody has kept; null for none. */
    public Candidate offering(@Nullable Offer offer) {
        return new Candidate(
                judged,
                rules,
                offer == null ? null : Entry.draft(judged.listing().id(), offer));
    }

    public boolean canBeHandedIn() {
        return judged.fits() && problems().isEmpty();
    }

    /** Whether what is brought could take part as things are now. */
    boolean isGood() {
        return entry != null && judged.fits() && rules.problems(entry.offer()).isEmpty();
    }
}
