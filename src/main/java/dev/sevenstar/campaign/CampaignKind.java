package dev.sevenstar.campaign;

import java.util.Locale;

/** What a campaign is about. */
public enum CampaignKind {
    /** One of the four great promotions, 大促. */
    MEGA,
    /** Around a theme or a season, 主题. */
    THEMED,
    /** Of one industry, 行业. */
    INDUSTRY,
    /** Of one way of selling, such as cross-border or drop-shipping, 频道. */
    CHANNEL,
    /** Stock that has to go, 清仓. */
    CLEARANCE;

    public String key() {
        return "campaign.kind." + name().toLowerCase(Locale.ROOT);
    }
}
