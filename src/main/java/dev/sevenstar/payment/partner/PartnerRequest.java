package dev.sevenstar.payment.partner;

import dev.sevenstar.shared.Money;
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

    public PartnerRequest {
        if (key.isBlank() || key.length() > 64) throw new IllegalArgumentException("key " + key);
        details = Map.copyOf(details);
    }
}
