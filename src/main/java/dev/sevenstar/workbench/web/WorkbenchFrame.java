package dev.sevenstar.workbench.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.PaletteAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The workbench's own line in the navigation, its words in the palette, the bell on every page. */
@Configuration(proxyBeanMethods = false)
class WorkbenchFrame implements WebMvcConfigurer {

    private final UnreadBell bell;

    WorkbenchFrame(UnreadBell bell) {
        this.bell = bell;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(bell).addPathPatterns("/workbench", "/workbench/**");
    }

    @Bean
    static NavEntry workbenchHome() {
        return NavEntry.of(NavEntry.Area.WORKBENCH, 0, "workbench.nav.home", "/workbench", "home", "");
    }

    @Bean
    static PaletteAction seeNotifications() {
        return new PaletteAction(80, "workbench.palette.notifications", "/workbench/notifications", "bell", "");
    }

    @Bean
    static PaletteAction speakEnglish() {
        return new PaletteAction(90, "workbench.palette.english", "/language/en?to=/workbench", "globe", "");
    }

    @Bean
    static PaletteAction speakChinese() {
        return new PaletteAction(91, "workbench.palette.chinese", "/language/zh?to=/workbench", "globe", "");
    }

    @Bean
    static PaletteAction goDark() {
        return new PaletteAction(92, "workbench.palette.dark", "/theme/dark?to=/workbench", "moon", "");
    }

    @Bean
    static PaletteAction goLight() {
        return new PaletteAction(93, "workbench.palette.light", "/theme/light?to=/workbench", "sun", "");
    }
}
