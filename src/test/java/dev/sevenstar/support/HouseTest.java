package dev.sevenstar.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole house on an empty database, one context for all tests: H2, or PostgreSQL when the build
 * says so. Jobs run when {@link Jobsite} is told to, time is {@link MovableClock}'s.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.prometheus.metrics.export.enabled=true",
            "sevenstar.secret.key=a secret of the tests and of nothing else",
            "sevenstar.files.folder=target/test-files",
            "sevenstar.index.folder=target/test-index",
            "sevenstar.privacy.register=target/test-erasures/erasures.csv",
            "sevenstar.index.pause=0",
            "sevenstar.pages.kept-for=0s",
            "sevenstar.pages.warm-up=0s",
            "logging.level.root=warn",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestFiles.class})
@Import({HouseTestConfiguration.class, World.class, Routes.class})
public @interface HouseTest {}
