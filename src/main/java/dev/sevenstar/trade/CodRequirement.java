package dev.sevenstar.trade;

import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Requirement;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cash on delivery needs a carrier that collects. */
@Component
class CodRequirement implements Requirement {

    private final FreightTemplates templates;

    CodRequirement(FreightTemplates templates) {
        this.templates = templates;
    }

    @Override
    public Set<MethodCode> methods() {
        return Set.of(MethodCode.COD);
    }

    @Override
    public String key() {
        return "trade.needs.cod-carrier";
    }

    @Override
    public String href() {
        return "/workbench/freight-templates";
    }

    @Override
    public boolean isMet(long shopId) {
        return templates.of(shopId).stream().anyMatch(template -> template.cod() != null);
    }
}
