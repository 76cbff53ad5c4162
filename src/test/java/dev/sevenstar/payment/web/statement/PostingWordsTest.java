package dev.sevenstar.payment.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.ledger.Purse;
import dev.sevenstar.payment.partner.Partner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever may stand in a book has a word, so that no statement breaks on a new kind of posting. */
class PostingWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"payment.properties", "payment_en.properties"})
    void everything_in_a_book_has_a_word(String file) throws IOException {
        var words = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var keys = Stream.of(
                        Arrays.stream(PostingKind.values()).map(PostingKind::key),
                        Arrays.stream(AccountKind.values()).map(AccountKind::key),
                        Arrays.stream(Partner.values()).map(Partner::key),
                        Arrays.stream(MethodCode.values()).map(MethodCode::key),
                        Arrays.stream(Purse.values()).flatMap(purse -> Stream.of(purse.key(), purse.key() + ".why")))
                .flatMap(each -> each);
        assertThat(keys).allMatch(words::containsKey);
    }
}
