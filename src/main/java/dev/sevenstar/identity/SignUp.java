package dev.sevenstar.identity;

import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.shared.audit.Audit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new person comes in, to sell or to buy. */
@Component
public class SignUp {

    /** The one who comes in. */
    public record Newcomer(String name, Contact contact, String password, Locale language) {}

    private final NewPerson newPerson;
    private final OpenShop openShop;
    private final Buyers buyers;
    private final Agreements agreements;
    private final Audit audit;

    SignUp(NewPerson newPerson, OpenShop openShop, Buyers buyers, Agreements agreements, Audit audit) {
        this.newPerson = newPerson;
        this.openShop = openShop;
        this.buyers = buyers;
        this.agreements = agreements;
        this.audit = audit;
    }

    @Transactional
    public Person merchant(Newcomer newcomer, String companyName, String shopName, BusinessModel model, String region) {
        var person = enter(newcomer);
        openShop.ofNewCompany(person.signedIn(), companyName, shopName, model, region);
        return person;
    }

    @Transactional
    public Person buyer(Newcomer newcomer, String companyName, BuyerKind kind, String region) {
        var person = enter(newcomer);
        buyers.describe(person.id(), companyName, kind, region);
        return person;
    }

    private Person enter(Newcomer newcomer) {
        var person = newPerson.enter(newcomer.name(), newcomer.contact(), newcomer.password(), newcomer.language());
        agreements.record(person.id());
        audit.recordBy(person.signedIn(), 0, "identity.signed-up", "person", person.name(), null, null);
        return person;
    }
}
