package dev.sevenstar.support;

import dev.sevenstar.identity.Companies;
import dev.sevenstar.identity.Company;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.StaffRole;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Small named people and shops; each call makes new ones, so tests don't meet each other. */
@Component
public class World {

    private final People people;
    private final Companies companies;
    private final Shops shops;
    private final Seats seats;
    private final Clock clock;

    World(People people, Companies companies, Shops shops, Seats seats, Clock clock) {
        this.people = people;
        this.companies = companies;
        this.shops = shops;
        this.seats = seats;
        this.clock = clock;
    }

    /** A shop with its owner. */
    public record Staffed(Shop shop, Person owner) {}

    /** 宁波恒固紧固件, who make bolts. */
    public Staffed boltFactory() {
        return shop("宁波恒固紧固件有限公司", "宁波恒固紧固件", Shop.BusinessModel.MAKER, "330203", "陈恒");
    }

    /** 广州锦绣服饰, who make dresses. */
    public Staffed dressMaker() {
        return shop("广州锦绣服饰有限公司", "广州锦绣服饰", Shop.BusinessModel.MAKER, "440105", "林锦");
    }

    /** 王程 from Chengdu, who buys. */
    public Person buyer() {
        return person("王程");
    }

    public Person person(String name) {
        var now = clock.instant();
        return people.save(Person.joining(name, "p" + System.nanoTime() + "@example.test", null, now));
    }

    public Person colleague(Shop shop, Role role) {
        var person = person(role.name().toLowerCase(Locale.ROOT));
        seats.give(shop.id(), person.id(), role);
        return person;
    }

    public Person staff(StaffRole role) {
        var person = person("小二");
        seats.appoint(person.id(), role);
        return person;
    }

    private Staffed shop(String company, String name, Shop.BusinessModel model, String region, String owner) {
        var now = clock.instant();
        var firm = companies.save(Company.of(company, region, now));
        var shop = shops.save(Shop.opening(firm, name, model, region, now));
        var person = person(owner);
        seats.give(shop.id(), person.id(), Role.OWNER);
        return new Staffed(shop, person);
    }

    /** For {@code mvc.perform(get("/workbench").with(authentication(World.as(owner))))}. */
    public static Authentication as(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.signedIn(), null, AuthorityUtils.createAuthorityList("PERSON"));
    }
}
