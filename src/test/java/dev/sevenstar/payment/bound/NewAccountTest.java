package dev.sevenstar.payment.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAccountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            33010120300400500   | ICBC | 102100099996 |
            330 1012-0300400500 | ICBC | 102100099996 |
            1234567             | ICBC | 102100099996 | number
            6222020200112230005 | ICBC | 102100099996 | number
            4111111111111111    | ICBC | 102100099996 |
            33010120300400500   | CMB  | 308584000013 |
            33010120300400500   | CMB  | 102100099996 | bankCode
            33010120300400500   | CMB  | 30858400001  | bankCode
            33010120300400500   |      | 308584000013 | bank
            33010120300400500   | CITY | 313100000013 |""")
    void a_bank_account_has_a_number_a_bank_and_a_code_of_that_bank(
            String number, String bank, String code, String wrong) {
        var account = new NewAccount(
                AccountKind.COMPANY_BANK, "宁波恒固紧固件有限公司", number, bank == null ? null : Bank.valueOf(bank), code);
        assertThat(account.errors().keySet()).isEqualTo(wrong == null ? Set.of() : Set.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({"13800000000,true", "chen@example.test,true", "chen,false", "12345,false"})
    void an_alipay_is_a_mobile_number_or_an_address(String number, boolean right) {
        var account = new NewAccount(AccountKind.ALIPAY_PERSONAL, "陈恒", number, null, "");
        assertThat(account.errors().isEmpty()).isEqualTo(right);
    }
}
