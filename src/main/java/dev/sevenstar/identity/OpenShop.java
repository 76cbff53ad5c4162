package dev.sevenstar.identity;

import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a shop with the person as its owner, for a new company or for one they own a shop of. */
@Component
public class OpenShop {

    private final Companies companies;
    private final Shops shops;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    OpenShop(Companies companies, Shops shops, Seats seats, Audit audit, Clock clock) {
        this.companies = companies;
        this.shops = shops;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Shop ofNewCompany(
            SignedIn owner, String companyName, String shopName, BusinessModel model, String regionCode) {
        var company = companies.save(Company.of(companyName, regionCode, Times.now(clock)));
        return open(owner, company, shopName, model, regionCode);
    }

    /** @throws NotFound if the person owns no shop of this company */
    @Transactional
    public Shop ofCompany(SignedIn owner, long companyId, String shopName, BusinessModel model, String regionCode) {
        if (!seats.ownsShopOf(companyId, owner.personId())) throw new NotFound();
        return open(owner, companies.get(companyId), shopName, model, regionCode);
    }

    private Shop open(SignedIn owner, Company company, String name, BusinessModel model, String regionCode) {
        var shop = shops.save(Shop.opening(company, name, model, regionCode, Times.now(clock)));
        seats.give(shop.id(), owner.personId(), Role.OWNER);
        audit.recordBy(owner, shop.id(), "identity.shop-opened", "shop", shop.name(), null, name);
        return shop;
    }
}
