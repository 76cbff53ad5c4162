package dev.sevenstar.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.SevenstarApplication;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A start with nonsense in the environment ends with the name of the variable and what must be there. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = SevenstarApplication.class)
    @Import(StartCheck.class)
    static class Settings {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Door {

        @Bean
        String opened(DataSource database) throws SQLException {
            try (Connection connection = database.getConnection()) {
                return connection.getSchema();
            }
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEVENSTAR_BASE         | market.example.com          | http:// or https://",
                "SEVENSTAR_BASE         | ftp://market.example.com    | http:// or https://",
                "SEVENSTAR_BASE         | https://a:b@localhost       | http:// or https://",
                "SEVENSTAR_BASE         | https://example.com/market  | nothing behind it",
                "SEVENSTAR_MAIL_FROM    | market                      | e-mail address",
                "SEVENSTAR_MEDIA_SPACE  | -1073741824B                        | above 0",
                "SEVENSTAR_MEDIA_SPACE  | much                        | can't be read as DataSize",
                "SEVENSTAR_PAGES_KEPTFOR | 10000ms                        | to 5000ms",
                "SEVENSTAR_INDEX_PAUSE  | -1000ms                         | from 0ms",
                "SEVENSTAR_INDEX_PAUSE  | soon                        | can't be read as Duration",
                "SEVENSTAR_FILES_S3_BUCKET | Market                    | 3 to 63 small letters",
                "MANAGEMENT_PORT        | 8080                        | must be another one",
            })
    void nonsense_is_refused_by_its_name(String variable, String value, String reason, CapturedOutput said) {
        assertThatThrownBy(() -> start(Settings.class, variable + "=" + value)).isInstanceOf(Exception.class);
        assertThat(said.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains(variable + " (")
                .contains("is \"" + value + "\"")
                .contains(reason)
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"SEVENSTAR_FILES", "SEVENSTAR_INDEX", "SEVENSTAR_DATA"})
    void a_folder_that_cannot_be_made_is_refused(String variable, CapturedOutput said) throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> start(Settings.class, variable + "=" + file.resolve("below")))
                .isInstanceOf(Exception.class);
        assertThat(said.getAll()).contains(variable + " (").contains("can't be made");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, '', must name the database",
        "DATABASE_URL, jdbc:h2:mem:x, must begin with jdbc:postgresql",
        "DATABASE_USER, '', must name a user"
    })
    void postgres_needs_an_address_and_a_user(String variable, String value, String reason, CapturedOutput said) {
        assertThatThrownBy(() -> start(Settings.class, "SPRING_PROFILES_ACTIVE=postgres", variable + "=" + value))
                .isInstanceOf(Exception.class);
        assertThat(said.getAll()).contains(variable + " (").contains(reason);
    }

    @Test
    void a_server_that_does_not_answer_is_told_without_the_password(CapturedOutput said) {
        assertThatThrownBy(() -> start(
                        Door.class,
                        "SPRING_PROFILES_ACTIVE=postgres",
                        "DATABASE_URL=jdbc:postgresql://127.0.0.1:9/market?password=hush",
                        "DATABASE_PASSWORD=hush"))
                .isInstanceOf(Exception.class);
        assertThat(analysis(said))
                .contains("The database at jdbc:postgresql://127.0.0.1:9/market can't be opened")
                .contains("Check DATABASE_URL")
                .doesNotContain("hush");
    }

    @Test
    void a_database_in_use_is_told(CapturedOutput said) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("market");
        DriverManager.getConnection(url, "sa", "").close();
        try (var file = FileChannel.open(folder.resolve("market.mv.db"), StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThatThrownBy(() -> start(Door.class, "SEVENSTAR_DATA=" + folder))
                    .isInstanceOf(Exception.class);
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(analysis(said))
                .contains("Another process holds this database")
                .contains("SEVENSTAR_DATA");
    }

    @Test
    void sense_is_taken() {
        start(Settings.class, "SEVENSTAR_BASE=https://market.example.com/").close();
        assertThat(new Site("https://market.example.com/").base()).isEqualTo("https://market.example.com");
    }

    private static String analysis(CapturedOutput said) {
        var all = said.getAll();
        return all.substring(Math.max(0, all.indexOf("APPLICATION FAILED TO START")));
    }

    private ConfigurableApplicationContext start(Class<?> what, String... settings) {
        var variables = new HashMap<String, Object>();
        for (var name : List.of("DATA", "FILES", "INDEX"))
            variables.put("SEVENSTAR_" + name, folder.resolve(name).toString());
        for (var setting : settings) {
            var at = setting.indexOf('=');
            variables.put(setting.substring(0, at), setting.substring(at + 1));
        }
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new SpringApplicationBuilder(what)
                .environment(environment)
                .web(WebApplicationType.NONE)
                .run();
    }
}
