package dev.sevenstar.logistics.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.PaletteAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogisticsFrame {

    @Bean
    static NavEntry freightTemplatesNav() {
        return NavEntry.of(
                NavEntry.Area.WORKBENCH, 70, "logistics.nav", "/workbench/freight-templates", "truck", "listing");
    }

    @Bean
    static NavEntry carriersNav() {
        return NavEntry.of(
                NavEntry.Area.ADMIN, 940, "logistics.nav.carriers", "/admin/carriers", "truck", "operations");
    }

    @Bean
    static PaletteAction shipFromAddressesAction() {
        return new PaletteAction(
                40, "logistics.palette.addresses", "/workbench/ship-from-addresses", "location", "listing");
    }
}
