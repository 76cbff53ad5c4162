package dev.sevenstar.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What nobody may take away from the address of the embedded database, see ADR 3. */
class EmbeddedDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"application.properties", "application-demo.properties"})
    void it_keeps_what_was_confirmed_and_answers_with_nothing_old(String settings) throws IOException {
        var url = PropertiesLoaderUtils.loadProperties(new ClassPathResource(settings))
                .getProperty("spring.datasource.url");
        assertThat(url.split(";")).contains("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE", "OPTIMIZE_REUSE_RESULTS=0");
    }

    @Test
    void the_tests_run_on_the_same() {
        assertThat(TestDatabase.h2Url().split(";")).contains("OPTIMIZE_REUSE_RESULTS=0");
    }
}
