package dev.sevenstar.payment.payout;

import dev.sevenstar.payment.payout.PayoutAccounts.PayoutAccount;
import dev.sevenstar.payment.payout.Withdrawal.State;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All withdrawals. */
@Component
public class Withdrawals {

    private static final String SELECT = """
            select shop_id, id, amount_fen, account_name, state, asked_at, by_name, decided_at, reason
            from payment_withdrawal where shop_id = :shop\s""";

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Withdrawal> find(long shopId, long id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .query(Withdrawals::withdrawal)
                .optional();
    }

    /** The newest first; {@code before} is the cursor of the page before, null for the first. */
    public Slice<Withdrawal> page(long shopId, @Nullable String before, int limit) {
        var below = before != null && before.matches("[0-9a-z]{1,12}") ? Long.parseLong(before, 36) : Long.MAX_VALUE;
        var read = jdbc.sql(SELECT + "and id < :below order by shop_id desc, id desc limit :limit")
                .param("shop", shopId)
                .param("below", below)
                .param("limit", limit + 1)
                .query(Withdrawals::withdrawal)
                .list();
        return Slice.of(read, limit, last -> Long.toString(last.id(), 36));
    }

    /** Whether money is on its way to this account. */
    public boolean isUnderWay(long shopId, long accountId) {
        return jdbc.sql("""
                select count(*) from payment_withdrawal
                where shop_id = :shop and account_id = :account and state = 'ASKED'""")
                        .param("shop", shopId)
                        .param("account", accountId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Long> ofRequest(long shopId, String requestKey) {
        return jdbc.sql("select id from payment_withdrawal where shop_id = :shop and request_key = :key")
                .param("shop", shopId)
                .param("key", requestKey)
                .query(Long.class)
                .optional();
    }

    /** @return false if the same was asked for before */
    boolean insert(long shopId, long id, Withdraw.Request request, PayoutAccount account, Instant now) {
        return jdbc.sql("""
                insert into payment_withdrawal (shop_id, id, request_key, amount_fen, account_id, account_name, state, asked_at,
                    by_id, by_name, reason)
                values (:shop, :id, :key, :amount, :account, :name, 'ASKED', :now, :by, :byName, '')
                on conflict do nothing""")
                        .param("shop", shopId)
                        .param("id", id)
                        .param("key", request.requestKey())
                        .param("amount", request.amount().fen())
                        .param("account", account.id())
                        .param("name", account.name())
                        .param("now", utc(now))
                        .param("by", request.byId())
                        .param("byName", request.byName())
                        .update()
                == 1;
    }

    void decide(long shopId, long id, State state, String reason, Instant now) {
        jdbc.sql("""
                update payment_withdrawal set state = :state, reason = :reason, decided_at = :now
                where shop_id = :shop and id = :id and state = 'ASKED'""")
                .param("state", state.name())
                .param("reason", reason)
                .param("now", utc(now))
                .param("shop", shopId)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Withdrawal withdrawal(ResultSet row, int index) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Withdrawal(
                row.getLong("shop_id"),
                row.getLong("id"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("account_name"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
