package dev.sevenstar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresPlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db.example:5433/market                        | db.example | 5433      | market | false",
                "jdbc:postgresql://db.example/market?user=a                      | db.example | 5432      | market | false",
                "jdbc:postgresql:market                                          | localhost  | 5432      | market | false",
                "jdbc:postgresql://[::1]:5433/market                             | ::1        | 5433      | market | false",
                "jdbc:postgresql://one,two:5433/market?targetServerType=primary  | one,two    | 5432,5433 | market | true"
            })
    void an_address_is_said_as_the_client_programs_want_it(
            String url, String hosts, String ports, String database, boolean several) {
        var place = PostgresPlace.of(url);
        assertThat(place).isEqualTo(new PostgresPlace(hosts, ports, database));
        assertThat(place.isSeveral()).isEqualTo(several);
    }
}
