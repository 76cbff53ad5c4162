package dev.sevenstar.demo;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Shop;
import java.util.Map;

/** A shop that has moved in: who works there, what transport costs, where goods leave from. */
record Settled(ShopSheet sheet, Shop shop, Map<Role, Person> people, long freight, long shipFrom) {

    Person owner() {
        return one(Role.OWNER);
    }

    /** Who does this work here: the colleague with the role, or the owner. */
    Person one(Role role) {
        var owner = people.get(Role.OWNER);
        var found = people.getOrDefault(role, owner);
        if (found == null) throw new IllegalStateException("a shop without an owner");
        return found;
    }
}
