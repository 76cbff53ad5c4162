package dev.sevenstar.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaybillTest {

    @ParameterizedTest
    @EnumSource
    void every_carrier_takes_the_numbers_it_shows_as_examples(CarrierCode carrier) {
        assertThat(carrier.examples()).isNotEmpty().allSatisfy(example -> assertThat(
                        Waybill.of(carrier, "恒固自送车", example).number())
                .isEqualTo(example));
    }

    @ParameterizedTest
    @CsvSource({
        "SF, sf1234567890123, SF1234567890123",
        "SF, 1234 5678 9012, 123456789012",
        "JT, ＪＴ1234567890123, JT1234567890123",
        "YTO, YT-1234567890123, YT1234567890123"
    })
    void it_is_read_as_people_type_it(CarrierCode carrier, String typed, String number) {
        assertThat(Waybill.of(carrier, "", typed).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"SF, SF12345", "SF, YT1234567890123", "JT, 1234567890123", "DHL, 123", "OTHER, 单号", "EMS, EA473124828CN"
    })
    void what_does_not_look_like_the_carriers_number_is_refused_with_an_example(CarrierCode carrier, String typed) {
        assertThatThrownBy(() -> Waybill.of(carrier, "自送", typed))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.args()[1].toString())
                        .contains(carrier.examples().get(0)));
    }

    @Test
    void a_carrier_without_a_code_needs_a_name_and_the_others_have_theirs() {
        assertThatThrownBy(() -> Waybill.of(CarrierCode.OTHER, " ", "A1")).isInstanceOf(Refused.class);
        assertThat(Waybill.of(CarrierCode.OTHER, " 恒固自送车 ", "A1").carrierName()).isEqualTo("恒固自送车");
        assertThat(Waybill.of(CarrierCode.SF, "恒固自送车", "123456789012").carrierName())
                .isEmpty();
    }

    @Test
    void a_carrier_is_known_by_both_dialects_and_by_its_numbers() {
        assertThat(CarrierCode.find("YUNDA")).isEqualTo(CarrierCode.find("yd")).contains(CarrierCode.YUNDA);
        assertThat(CarrierCode.find("")).isEmpty();
        assertThat(CarrierCode.likely("jt1234567890123")).containsExactly(CarrierCode.JT);
        assertThat(CarrierCode.likely("SF1234567890123")).containsExactly(CarrierCode.SF);
    }
}
