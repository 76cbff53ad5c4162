package dev.sevenstar.demo;

import dev.sevenstar.identity.BuyerKind;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.StaffRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody of the demo market whom one may be with one click. */
@Component
@DemoOnly
public class DemoPeople {

    /** @param group message key of what they are here */
    public record Face(String handle, String email, String name, String note, String group) {}

    private final List<Face> faces = new ArrayList<>();

    DemoPeople() {
        for (var role : Role.values())
            for (var shop : Sheets.read("shops.yml", "shops", ShopSheet.class)) add(shop, role);
        for (var buyer : Sheets.read("people.yml", "buyers", BuyerSheet.class))
            faces.add(face(buyer.handle(), "buyers", buyer.name(), buyer.company(), group(buyer.kind())));
        for (var staff : Sheets.read("people.yml", "staff", StaffSheet.class))
            faces.add(face(
                    staff.handle(), "sevenstar", staff.name(), "", staff.role().key()));
    }

    private void add(ShopSheet shop, Role role) {
        if (shop.sameAs() != null) return;
        var name = role == Role.OWNER ? shop.owner() : shop.staff().get(role);
        if (name == null) return;
        var work = role.name().toLowerCase(Locale.ROOT);
        faces.add(new Face(
                shop.handle() + "-" + work, work + "@" + shop.handle() + ".example", name, shop.name(), role.key()));
    }

    private static Face face(String handle, String house, String name, String note, String group) {
        return new Face(handle, handle + "@" + house + ".example", name, note, group);
    }

    private static String group(BuyerKind kind) {
        return kind.key();
    }

    /** By what they are, in the order people look for them. */
    public Map<String, List<Face>> grouped() {
        var groups = new LinkedHashMap<String, List<Face>>();
        for (var role : Role.values()) groups.put(role.key(), new ArrayList<>());
        for (var kind : BuyerKind.values()) groups.put(kind.key(), new ArrayList<>());
        for (var role : StaffRole.values()) groups.put(role.key(), new ArrayList<>());
        faces.forEach(face ->
                groups.computeIfAbsent(face.group(), key -> new ArrayList<>()).add(face));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    public Optional<Face> find(String handle) {
        return faces.stream().filter(face -> face.handle().equals(handle)).findFirst();
    }
}
