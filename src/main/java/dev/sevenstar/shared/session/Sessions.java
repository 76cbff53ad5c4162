package dev.sevenstar.shared.session;

import dev.sevenstar.shared.settings.Site;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class Sessions {

    static final Duration IDLE_AT_MOST = Duration.ofHours(12);

    /** Two requests of one browser may bring the same attribute at once; the first is kept and neither fails. */
    private static final String ADD_ATTRIBUTE = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, ?) on conflict do nothing""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rules() {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(IDLE_AT_MOST);
            repository.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
        };
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<CalmSession> calmSessions(JdbcIndexedSessionRepository jdbc, SessionMemo memo) {
        return new CalmSessions(jdbc, memo);
    }

    @Bean
    CookieSerializer sessionCookie(Site site) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("sevenstar");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (site.isEncrypted()) cookie.setUseSecureCookie(true);
        return cookie;
    }
}
