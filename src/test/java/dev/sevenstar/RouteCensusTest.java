package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Routes;
import dev.sevenstar.support.Routes.Route;
import dev.sevenstar.support.World;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;

/** Every route of the house, asked by everybody: who is served, who is sent to sign in, who is refused. */
@HouseTest
class RouteCensusTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Routes routes;

    @Autowired
    World world;

    Person owner;
    Person warehouse;
    Person finance;
    Person buyer;
    Person admin;
    Person reviewer;
    Person editor;

    @BeforeEach
    void people() {
        var factory = world.boltFactory();
        owner = factory.owner();
        warehouse = world.colleague(factory.shop(), Role.WAREHOUSE);
        finance = world.colleague(factory.shop(), Role.FINANCE);
        buyer = world.buyer();
        admin = world.staff(StaffRole.ADMIN);
        reviewer = world.staff(StaffRole.REVIEWER);
        editor = world.staff(StaffRole.EDITOR);
    }

    @Test
    void every_route_declares_whom_it_serves() {
        var silent = routes.handlers().filter(h -> Routes.serves(h) == null).map(HandlerMethod::toString);
        assertThat(silent).isEmpty();
    }

    @Test
    void the_address_says_whom_a_route_serves() {
        var wrong = routes.all().filter(r -> {
            var expected = r.pattern().startsWith("/workbench")
                    ? Audience.SHOP
                    : r.pattern().startsWith("/admin")
                            ? Audience.STAFF
                            : r.pattern().startsWith("/my") || r.pattern().startsWith("/account")
                                    ? Audience.PERSON
                                    : null;
            return expected != null && r.serves().value() != expected;
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_named_right_is_given_to_somebody() {
        var shop = new TreeSet<String>();
        var staff = new TreeSet<String>();
        Arrays.stream(Role.values()).forEach(r -> shop.addAll(r.rights()));
        Arrays.stream(StaffRole.values()).forEach(r -> staff.addAll(r.rights()));
        assertThat(routes.all()
                        .filter(r -> !r.serves().right().isEmpty())
                        .filter(r -> !(r.serves().value() == Audience.STAFF ? staff : shop)
                                .contains(r.serves().right())))
                .isEmpty();
    }

    @Test
    void strangers_are_led_to_sign_in() throws Exception {
        for (var route : closedRoutes()) {
            var answer = perform(route.ask().with(csrf()));
            assertThat(answer.getStatus()).as("%s for a stranger", route).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).as("%s for a stranger", route).startsWith("/sign-in");
        }
    }

    @Test
    void every_change_refuses_a_missing_token() throws Exception {
        for (var route : routes.all()
                .filter(r -> r.changes() && r.serves().value() != Audience.MACHINE)
                .toList()) {
            var signedIn = perform(route.ask().with(authentication(World.as(owner))));
            assertThat(signedIn.getStatus()).as("%s without a token", route).isEqualTo(403);
        }
    }

    /** Without token, sign-in or session; whoever comes without a signature gets nothing done. */
    @Test
    void machines_come_as_they_are_and_are_known_by_their_address() throws Exception {
        var machines =
                routes.all().filter(r -> r.serves().value() == Audience.MACHINE).toList();
        assertThat(machines).isNotEmpty();
        for (var route : machines) {
            assertThat(route.pattern()).matches("/partners/[a-z]+/notices");
            var answer = perform(route.ask());
            assertThat(answer.getStatus()).as("%s", route).isEqualTo(200);
            assertThat(answer.getContentAsString()).as("%s", route).isEqualTo("fail");
            assertThat(answer.getCookies()).as("%s", route).isEmpty();
        }
    }

    @Test
    void buyers_are_refused_by_workbench_and_platform() throws Exception {
        for (var route : closedRoutes()) {
            var status = perform(route.ask().with(csrf()).with(authentication(World.as(buyer))))
                    .getStatus();
            if (route.serves().value() == Audience.STAFF)
                assertThat(status).as("%s for a buyer", route).isEqualTo(403);
            if (route.serves().value() == Audience.SHOP)
                assertThat(status).as("%s for a buyer", route).isIn(302, 403);
        }
    }

    @Test
    void a_missing_right_is_refused() throws Exception {
        for (var route : closedRoutes())
            for (var person : Set.of(warehouse, finance, reviewer, editor, owner)) {
                if (hasRight(person, route)) continue;
                var status = perform(route.ask().with(csrf()).with(authentication(World.as(person))))
                        .getStatus();
                var led = route.serves().value() == Audience.SHOP && !isSeated(person) ? 302 : 403;
                assertThat(status).as("%s for %s", route, person.name()).isEqualTo(led);
            }
    }

    @Test
    void an_unknown_number_is_not_found_and_nothing_breaks() throws Exception {
        for (var route : routes.all()
                .filter(r -> r.hasVariable())
                .filter(r -> !r.isStream())
                .toList()) {
            var person = route.serves().value() == Audience.STAFF ? admin : owner;
            var status = perform(route.ask().with(csrf()).with(authentication(World.as(person))))
                    .getStatus();
            if (route.changes())
                assertThat(status).as("%s with an unknown number", route).isIn(302, 400, 404, 405, 410, 415, 422);
            else assertThat(status).as("%s with an unknown number", route).isIn(302, 400, 404, 410);
        }
    }

    @Test
    void whoever_has_the_right_gets_the_page() throws Exception {
        for (var route : routes.all()
                .filter(r -> !r.changes() && !r.hasVariable() && !r.isStream())
                .toList()) {
            var person = route.serves().value() == Audience.STAFF ? admin : owner;
            var answer = perform(route.ask().with(authentication(World.as(person))));
            assertThat(answer.getStatus()).as("%s for %s", route, person.name()).isIn(200, 302, 400);
        }
    }

    private boolean isSeated(Person person) {
        return Set.of(owner, warehouse, finance).contains(person);
    }

    private boolean hasRight(Person person, Route route) {
        var right = route.serves().right();
        var rights = person == owner
                ? Role.OWNER.rights()
                : person == warehouse
                        ? Role.WAREHOUSE.rights()
                        : person == finance
                                ? Role.FINANCE.rights()
                                : person == reviewer ? StaffRole.REVIEWER.rights() : StaffRole.EDITOR.rights();
        return switch (route.serves().value()) {
            case EVERYONE, MACHINE, PERSON -> true;
            case SHOP -> isSeated(person) && (right.isEmpty() || rights.contains(right));
            case STAFF -> !isSeated(person) && (right.isEmpty() || rights.contains(right));
        };
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private List<Route> closedRoutes() {
        return routes.all()
                .filter(r ->
                        r.serves().value() != Audience.EVERYONE && r.serves().value() != Audience.MACHINE)
                .filter(r -> !r.isStream())
                .toList();
    }
}
