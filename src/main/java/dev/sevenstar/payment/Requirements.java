package dev.sevenstar.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What shops need before they can take a method, whoever judges it. */
@Component
public class Requirements {

    private final ObjectProvider<Requirement> all;

    Requirements(ObjectProvider<Requirement> all) {
        this.all = all;
    }

    /** What a method needs that is set like this. */
    public List<Requirement> of(MethodCode code, SettingValues settings) {
        return all.orderedStream()
                .filter(each -> each.methods().contains(code) && each.isNeededWith(settings))
                .toList();
    }

    public List<Requirement> unmet(long shopId, MethodCode code, SettingValues settings) {
        return of(code, settings).stream().filter(each -> !each.isMet(shopId)).toList();
    }

    /** The same of all methods as a shop has set them; what several need is looked for once. */
    public Map<MethodCode, List<Requirement>> unmet(long shopId, List<Offer> offers) {
        var met = new HashMap<Requirement, Boolean>();
        return offers.stream()
                .collect(Collectors.toMap(
                        offer -> offer.method().code(),
                        offer -> of(offer.method().code(), offer.settings()).stream()
                                .filter(each -> !met.computeIfAbsent(each, one -> one.isMet(shopId)))
                                .toList()));
    }
}
