package dev.sevenstar.payment.partner;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.web.LocalPath;
import java.util.Map;

/**
 * Something that a partner is asked for, once.
 *
 * @param key the same for the same wish; a partner that hears it twice does it once
 * @param reference what it is about, the number of an order, bill or account
 * @param details what else the act needs, by names that its port knows
 */
public record PartnerRequest(
        Partner partner,
        PartnerAct act,
        String key,
        long shopId,
        long reference,
        Money amount,
        Map<String, String> details) {

    /** Details of what a buyer pays on a partner's page: who that is, what it is called, where to go afterwards. */
    public static final String BUYER = "buyer";

    public static final String SUBJECT = "subject";
    public static final String BACK = "back";

    /** Detail of what is about an earlier request to collect: its key. */
    public static final String COLLECTED = "collected";

    public PartnerRequest {
        if (key.isBlank() || key.length() > 64) throw new IllegalArgumentException("key " + key);
        details = Map.copyOf(details);
    }

    /** Whether this person is to pay it. */
    public boolean isPaidBy(long person) {
        return String.valueOf(person).equals(details.get(BUYER));
    }

    public String subject() {
        return details.getOrDefault(SUBJECT, key);
    }

    /** A path of the market's own. */
    public String back() {
        return LocalPath.of(details.getOrDefault(BACK, "/my/orders"));
    }
}
