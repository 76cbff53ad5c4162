package dev.sevenstar.trade.web;

import dev.sevenstar.trade.web.cart.CartBadge;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What orders add to the frame of a page: the number at the cart, wherever buyers are. */
@Configuration(proxyBeanMethods = false)
class TradeFrame implements WebMvcConfigurer {

    private final CartBadge badge;

    TradeFrame(CartBadge badge) {
        this.badge = badge;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(badge).excludePathPatterns("/workbench", "/workbench/**", "/admin", "/admin/**");
    }
}
