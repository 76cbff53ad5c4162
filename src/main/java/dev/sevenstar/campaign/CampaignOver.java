package dev.sevenstar.campaign;

/**
 * A campaign sells no more.
 *
 * @param reason why the staff broke it off; empty if it came to its end
 */
public record CampaignOver(long campaignId, String title, String reason) {

    static CampaignOver of(Campaign campaign) {
        return new CampaignOver(
                campaign.id(), campaign.title(), campaign.brokenOff().orElse(""));
    }
}
