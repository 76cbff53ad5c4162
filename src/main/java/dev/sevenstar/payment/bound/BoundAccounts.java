package dev.sevenstar.payment.bound;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.SecretBox;
import dev.sevenstar.shared.Times;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bound accounts of all shops; their numbers lie encrypted. */
@Component
public class BoundAccounts {

    /** How long there is to name the amount. */
    public static final Duration TIME_TO_NAME = Duration.ofDays(7);

    private static final String SELECT = """
            select shop_id, id, kind, holder_name, tail, bank, bank_code, state, amount_fen, tries, bound_at, expires_at,
                verified_at
            from bound_account where shop_id = :shop
            """;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    BoundAccounts(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /** What is bound, is to be proved, or could not be proved; the newest first. */
    public List<BoundAccount> of(long shopId) {
        return jdbc.sql(SELECT + "and state in ('ASKED', 'SENT', 'VERIFIED', 'FAILED') order by shop_id desc, id desc")
                .param("shop", shopId)
                .query(BoundAccounts::account)
                .list();
    }

    /** @throws NotFound if the shop has no such account */
    public BoundAccount get(long shopId, long id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .query(BoundAccounts::account)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public Optional<BoundAccount> verified(long shopId, AccountKind kind) {
        return of(shopId).stream()
                .filter(each -> each.isVerified() && each.kind() == kind)
                .findFirst();
    }

    /** The whole number, for who sends money there; never for a page. */
    public String numberOf(BoundAccount account) {
        var sealed = jdbc.sql("select sealed from bound_account where shop_id = :shop and id = :id")
                .param("shop", account.shopId())
                .param("id", account.id())
                .query(String.class)
                .single();
        return box.open(purpose(account.shopId(), account.id()), sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("a bound account cannot be opened"));
    }

    /** In place of another one of its place that is not proved yet. */
    public BoundAccount add(long shopId, NewAccount typed, Money amount) {
        of(shopId).stream()
                .filter(each -> !each.isVerified() && each.kind().isInPlaceOf(typed.kind()))
                .forEach(each -> move(each, AccountState.REPLACED));
        var id = Ids.next();
        var now = Times.now(clock);
        jdbc.sql("""
                insert into bound_account (shop_id, id, kind, holder_name, sealed, tail, bank, bank_code, state,
                    amount_fen, tries, bound_at, expires_at)
                values (:shop, :id, :kind, :holder, :sealed, :tail, :bank, :code, 'ASKED', :amount, 0, :now, :expires)""")
                .param("shop", shopId)
                .param("id", id)
                .param("kind", typed.kind().name())
                .param("holder", typed.holder())
                .param("sealed", box.seal(purpose(shopId, id), typed.number().getBytes(StandardCharsets.UTF_8)))
                .param("tail", typed.tail())
                .param("bank", typed.bank() == null ? null : typed.bank().name())
                .param("code", typed.bankCode())
                .param("amount", amount.fen())
                .param("now", utc(now))
                .param("expires", utc(now.plus(TIME_TO_NAME)))
                .update();
        return get(shopId, id);
    }

    public void move(BoundAccount account, AccountState next) {
        jdbc.sql("update bound_account set state = :state where shop_id = :shop and id = :id")
                .param("state", next.name())
                .param("shop", account.shopId())
                .param("id", account.id())
                .update();
    }

    /** It is proved, and is used instead of the one there was. */
    public void verify(BoundAccount account) {
        of(account.shopId()).stream()
                .filter(each -> each.isVerified() && each.kind().isInPlaceOf(account.kind()))
                .forEach(each -> move(each, AccountState.REPLACED));
        move(account, AccountState.VERIFIED);
        jdbc.sql("update bound_account set verified_at = :now where shop_id = :shop and id = :id")
                .param("now", utc(Times.now(clock)))
                .param("shop", account.shopId())
                .param("id", account.id())
                .update();
    }

    /** The amount was named wrongly; too often, and it is of no use any more. */
    public void miss(BoundAccount account) {
        jdbc.sql("""
                update bound_account set tries = tries + 1, state = case when tries + 1 >= :most then 'FAILED' else state end
                where shop_id = :shop and id = :id""")
                .param("most", BoundAccount.TRIES)
                .param("shop", account.shopId())
                .param("id", account.id())
                .update();
    }

    private static String purpose(long shopId, long id) {
        return "bound-account " + shopId + " " + id;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static BoundAccount account(ResultSet row, int index) throws SQLException {
        var bank = row.getString("bank");
        return new BoundAccount(
                row.getLong("shop_id"),
                row.getLong("id"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("holder_name"),
                row.getString("tail"),
                bank == null ? null : Bank.valueOf(bank),
                row.getString("bank_code"),
                AccountState.valueOf(row.getString("state")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getInt("tries"),
                row.getObject("bound_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("verified_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
