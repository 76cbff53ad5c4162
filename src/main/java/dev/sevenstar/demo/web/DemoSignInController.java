package dev.sevenstar.demo.web;

import dev.sevenstar.demo.DemoOnly;
import dev.sevenstar.demo.DemoPeople;
import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.People;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@DemoOnly
@Serves(Audience.EVERYONE)
class DemoSignInController {

    private final DemoPeople faces;
    private final People people;
    private final Entrance entrance;

    DemoSignInController(DemoPeople faces, People people, Entrance entrance) {
        this.faces = faces;
        this.people = people;
        this.entrance = entrance;
    }

    @PostMapping("/demo/sign-in/{handle}")
    String create(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = faces.find(handle)
                .flatMap(face -> people.findByEmail(face.email()))
                .orElseThrow(NotFound::new);
        var home = entrance.admit(person, request, response);
        return "redirect:" + (to.isBlank() ? home : LocalPath.of(to));
    }
}
