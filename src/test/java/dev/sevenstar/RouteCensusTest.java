package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the house, asked by everybody: who is served, who is sent to sign in, who is refused. */
@HouseTest
class RouteCensusTest {

    /** A route as the census sees it: how it is asked for and whom it says it serves. */
    record Route(HttpMethod method, String pattern, Serves serves, HandlerMethod handler) {

        /** The address with every variable filled by a well-formed number that nobody has. */
        String address() {
            return pattern.replaceAll("\\{\\*?[^/}]+}", Ids.text(Ids.next())).replace("/**", "/x");
        }

        boolean changes() {
            return !method.equals(HttpMethod.GET);
        }

        boolean isStream() {
            return pattern.equals("/signals");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

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
        var silent = ownHandlers().filter(h -> serves(h) == null).map(HandlerMethod::toString);
        assertThat(silent).isEmpty();
    }

    @Test
    void the_address_says_whom_a_route_serves() {
        var wrong = routes().filter(r -> {
            var expected = r.pattern.startsWith("/workbench")
                    ? Audience.SHOP
                    : r.pattern.startsWith("/admin")
                            ? Audience.STAFF
                            : r.pattern.startsWith("/my") || r.pattern.startsWith("/account") ? Audience.PERSON : null;
            return expected != null && r.serves.value() != expected;
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_named_right_is_given_to_somebody() {
        var shop = new TreeSet<String>();
        var staff = new TreeSet<String>();
        Arrays.stream(Role.values()).forEach(r -> shop.addAll(r.rights()));
        Arrays.stream(StaffRole.values()).forEach(r -> staff.addAll(r.rights()));
        assertThat(routes().filter(r -> !r.serves.right().isEmpty())
                        .filter(r -> !(r.serves.value() == Audience.STAFF ? staff : shop).contains(r.serves.right())))
                .isEmpty();
    }

    @Test
    void strangers_are_led_to_sign_in() throws Exception {
        for (var route : closedRoutes()) {
            var answer = perform(ask(route).with(csrf()));
            assertThat(answer.getStatus()).as("%s for a stranger", route).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).as("%s for a stranger", route).startsWith("/sign-in");
        }
    }

    @Test
    void every_change_refuses_a_missing_token() throws Exception {
        for (var route : routes().filter(Route::changes).toList()) {
            var signedIn = perform(ask(route).with(authentication(World.as(owner))));
            assertThat(signedIn.getStatus()).as("%s without a token", route).isEqualTo(403);
        }
    }

    @Test
    void buyers_are_refused_by_workbench_and_platform() throws Exception {
        for (var route : closedRoutes()) {
            var status = perform(ask(route).with(csrf()).with(authentication(World.as(buyer))))
                    .getStatus();
            if (route.serves.value() == Audience.STAFF)
                assertThat(status).as("%s for a buyer", route).isEqualTo(403);
            if (route.serves.value() == Audience.SHOP)
                assertThat(status).as("%s for a buyer", route).isIn(302, 403);
        }
    }

    @Test
    void a_missing_right_is_refused() throws Exception {
        for (var route : closedRoutes())
            for (var person : Set.of(warehouse, finance, reviewer, editor, owner)) {
                if (hasRight(person, route)) continue;
                var status = perform(ask(route).with(csrf()).with(authentication(World.as(person))))
                        .getStatus();
                var led = route.serves.value() == Audience.SHOP && !isSeated(person) ? 302 : 403;
                assertThat(status).as("%s for %s", route, person.name()).isEqualTo(led);
            }
    }

    @Test
    void an_unknown_number_is_not_found_and_nothing_breaks() throws Exception {
        for (var route : routes().filter(r -> r.pattern.contains("{"))
                .filter(r -> !r.isStream())
                .toList()) {
            var person = route.serves.value() == Audience.STAFF ? admin : owner;
            var status = perform(ask(route).with(csrf()).with(authentication(World.as(person))))
                    .getStatus();
            if (route.changes())
                assertThat(status).as("%s with an unknown number", route).isIn(302, 400, 404, 405, 410, 415, 422);
            else assertThat(status).as("%s with an unknown number", route).isIn(302, 400, 404, 410);
        }
    }

    @Test
    void whoever_has_the_right_gets_the_page() throws Exception {
        for (var route : routes().filter(r -> !r.changes() && !r.pattern.contains("{") && !r.isStream())
                .toList()) {
            var person = route.serves.value() == Audience.STAFF ? admin : owner;
            var answer = perform(ask(route).with(authentication(World.as(person))));
            assertThat(answer.getStatus()).as("%s for %s", route, person.name()).isIn(200, 302, 400);
        }
    }

    private boolean isSeated(Person person) {
        return Set.of(owner, warehouse, finance).contains(person);
    }

    private boolean hasRight(Person person, Route route) {
        var right = route.serves.right();
        var rights = person == owner
                ? Role.OWNER.rights()
                : person == warehouse
                        ? Role.WAREHOUSE.rights()
                        : person == finance
                                ? Role.FINANCE.rights()
                                : person == reviewer ? StaffRole.REVIEWER.rights() : StaffRole.EDITOR.rights();
        return switch (route.serves.value()) {
            case EVERYONE, PERSON -> true;
            case SHOP -> isSeated(person) && (right.isEmpty() || rights.contains(right));
            case STAFF -> !isSeated(person) && (right.isEmpty() || rights.contains(right));
        };
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder ask(Route route) {
        return MockMvcRequestBuilders.request(route.method, route.address());
    }

    private List<Route> closedRoutes() {
        return routes().filter(r -> r.serves.value() != Audience.EVERYONE && !r.isStream())
                .toList();
    }

    private Stream<HandlerMethod> ownHandlers() {
        return mapping.getHandlerMethods().values().stream()
                .filter(h -> h.getBeanType().getName().startsWith("dev.sevenstar"));
    }

    private Stream<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("dev.sevenstar"))
                .filter(e -> serves(e.getValue()) != null)
                .flatMap(e -> e.getKey().getPatternValues().stream()
                        .flatMap(pattern -> e.getKey().getMethodsCondition().getMethods().stream()
                                .map(m -> new Route(
                                        HttpMethod.valueOf(m.name()), pattern, serves(e.getValue()), e.getValue()))))
                .sorted(java.util.Comparator.comparing(Route::toString));
    }

    private static Serves serves(HandlerMethod handler) {
        var own = handler.getMethodAnnotation(Serves.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Serves.class);
    }
}
