package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.market.CatchUp;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What the management port tells, and that dashboard and alerts ask for nothing else. */
@HouseTest
class MetricsTest {

    private static final Path ALERTS = Path.of("ops/alerts.yaml");
    private static final Path DASHBOARD = Path.of("ops/grafana-dashboard.json");

    /** Prometheus makes this one itself: whether the scrape came through. */
    private static final Set<String> PROMETHEUS_OWN = Set.of("up");

    private static final Pattern IN_QUERY = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b(?!\\s*\\()");

    @LocalManagementPort
    int management;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    CatchUp catchUp;

    @AfterEach
    void clear() {
        clock.reset();
        jdbc.sql("delete from scheduled_tasks where task_instance like 'metrics-%'")
                .update();
        jdbc.sql("delete from market_search_outbox where shop_id = 1").update();
    }

    @Test
    void alerts_and_dashboard_name_only_what_is_there() throws Exception {
        get(port, "/");
        await().until(() -> scrape().contains("http_server_requests_seconds_count"));
        var there = scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        there.addAll(PROMETHEUS_OWN);
        var asked = new TreeSet<String>();
        for (var group : list(new Yaml().<Map<String, Object>>load(Files.readString(ALERTS)), "groups"))
            for (var rule : list(group, "rules"))
                asked.addAll(names(rule.get("expr").toString()));
        for (var panel :
                JsonMapper.builder().build().readTree(DASHBOARD.toFile()).get("panels"))
            for (var target : panel.get("targets"))
                asked.addAll(names(target.get("expr").asString()));
        assertThat(asked).hasSizeGreaterThan(12);
        assertThat(there).containsAll(asked);
    }

    @Test
    void jobs_that_are_late_and_letters_that_fail_are_told() throws Exception {
        var before = value("sevenstar_jobs_due");
        jobs.at(
                clock.instant().minus(Duration.ofHours(30)),
                TaskDescriptor.of("mail-send", Void.class),
                "metrics-" + Ids.text(Ids.next()),
                null);
        assertThat(value("sevenstar_jobs_due")).isEqualTo(before + 1);
        assertThat(value("sevenstar_jobs_oldest_age_seconds"))
                .isGreaterThanOrEqualTo(Duration.ofHours(30).toSeconds() - 1);
        var failing = value("sevenstar_mail_failing");
        jdbc.sql("update scheduled_tasks set consecutive_failures = 3 where task_instance like 'metrics-%'")
                .update();
        assertThat(value("sevenstar_mail_failing")).isEqualTo(failing + 1);
        assertThat(value("sevenstar_jobs_failing")).isPositive();
    }

    @Test
    void a_change_that_search_does_not_show_is_told_until_it_does() throws Exception {
        catchUp.run();
        jdbc.sql("insert into market_search_outbox (id, shop_id, listing_id) values (:id, 1, 1)")
                .param("id", Ids.next())
                .update();
        clock.forward(Duration.ofMinutes(5));
        assertThat(value("sevenstar_search_lag_seconds")).isGreaterThan(200);
        catchUp.run();
        assertThat(value("sevenstar_search_lag_seconds")).isZero();
    }

    @Test
    void the_market_itself_tells_no_metrics() throws Exception {
        assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    private static Set<String> names(String query) {
        return IN_QUERY.matcher(query.replaceAll("\\{[^}]*}", " ").replaceAll("\\[[^]]*]", " "))
                .results()
                .map(m -> m.group())
                .collect(Collectors.toSet());
    }

    private double value(String name) throws Exception {
        return scrape().lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() throws Exception {
        var answer = get(management, "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
