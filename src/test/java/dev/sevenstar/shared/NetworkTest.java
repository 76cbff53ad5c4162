package dev.sevenstar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2::/64",
        "2001:db8:1:3:3:4:5:6, 2001:db8:1:3::/64",
        "::1, ::1"
    })
    void a_home_of_many_addresses_is_one_network(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
