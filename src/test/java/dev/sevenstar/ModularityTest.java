package dev.sevenstar;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void arrows_point_down_and_rooms_are_closed() {
        ApplicationModules.of(SevenstarApplication.class).verify();
    }
}
