package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanChanged;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.transfer.Slip.State;
import dev.sevenstar.payment.transfer.Slip.Told;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The transfers that all shops wait for; each follows the plan of its order. */
@Component
public class Slips {

    private static final String SELECT = """
            select shop_id, reference, buyer_person, code, amount_fen, held_fen, state, opened_at, told_at, told_on, told_fen,
                payer_name, told_note
            from transfer_slip
            """;

    private final JdbcClient jdbc;
    private final UseRows uses;
    private final Clock clock;

    Slips(JdbcClient jdbc, UseRows uses, Clock clock) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.clock = clock;
    }

    @EventListener
    void follow(PlanChanged changed) {
        var plan = changed.plan();
        if (plan.method() != MethodCode.BANK_TRANSFER) return;
        var state = stateOf(plan);
        if (changed.opened()) {
            if (state == State.OPEN) insert(plan);
            return;
        }
        if (state == State.CLOSED) uses.letGo(plan.key().shopId(), plan.reference());
        if (!update(plan, state) && state == State.OPEN) insert(plan);
    }

    private static State stateOf(Plan plan) {
        var only = plan.get(1);
        if (plan.state() == PlanState.OPEN && only.payable().isPositive()) return State.OPEN;
        return only.kept().isPositive() ? State.PAID : State.CLOSED;
    }

    /** A lower price may leave less to pay than came already; then what came is free again. */
    private boolean update(Plan plan, State state) {
        var payable = plan.get(1).payable();
        if (state == State.OPEN
                && !uses.held(plan.key().shopId(), plan.reference()).isBelow(payable))
            uses.letGo(plan.key().shopId(), plan.reference());
        return jdbc.sql("""
                update transfer_slip set state = :state, amount_fen = case when :payable > 0 then :payable else amount_fen end,
                    held_fen = :held
                where shop_id = :shop and reference = :reference""")
                        .param("state", state.name())
                        .param("payable", payable.fen())
                        .param(
                                "held",
                                uses.held(plan.key().shopId(), plan.reference()).fen())
                        .param("shop", plan.key().shopId())
                        .param("reference", plan.reference())
                        .update()
                == 1;
    }

    private void insert(Plan plan) {
        jdbc.sql("""
                insert into transfer_slip (shop_id, reference, buyer_person, code, amount_fen, held_fen, state, opened_at,
                    payer_name, told_note)
                values (:shop, :reference, :buyer, :code, :amount, 0, 'OPEN', :now, '', '')""")
                .param("shop", plan.key().shopId())
                .param("reference", plan.reference())
                .param("buyer", plan.buyerId())
                .param("code", SlipCode.next().text())
                .param("amount", plan.get(1).payable().fen())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What of an order came and waits for the rest is other now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recount(long shopId, long reference) {
        jdbc.sql("update transfer_slip set held_fen = :held where shop_id = :shop and reference = :reference")
                .param("held", uses.held(shopId, reference).fen())
                .param("shop", shopId)
                .param("reference", reference)
                .update();
    }

    /**
     * The buyer says that it is on its way.
     *
     * @return false if the same was said before
     * @throws Refused if nothing is waited for any more
     */
    @Transactional
    public boolean tell(Slip slip, LocalDate on, Money amount, String payer, String note) {
        if (!slip.isOpen()) throw new Refused("payment.refused.slip-closed");
        var told = slip.told();
        if (told != null
                && told.on().equals(on)
                && told.amount().equals(amount)
                && told.payer().equals(payer)
                && told.note().equals(note)) return false;
        jdbc.sql("""
                update transfer_slip set told_at = :now, told_on = :on, told_fen = :amount, payer_name = :payer, told_note = :note
                where shop_id = :shop and reference = :reference""")
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("amount", amount.fen())
                .param("payer", payer)
                .param("note", note)
                .param("shop", slip.shopId())
                .param("reference", slip.reference())
                .update();
        return true;
    }

    /** @throws NotFound if no transfer is or was waited for by this shop for this order */
    public Slip get(long shopId, long reference) {
        return find(shopId, reference).orElseThrow(NotFound::new);
    }

    public Optional<Slip> find(long shopId, long reference) {
        return jdbc.sql(SELECT + "where shop_id = :shop and reference = :reference")
                .param("shop", shopId)
                .param("reference", reference)
                .query(Slips::slip)
                .optional();
    }

    public List<Slip> of(long shopId, Collection<Long> references) {
        if (references.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where shop_id = :shop and reference in (:references)")
                .param("shop", shopId)
                .param("references", references)
                .query(Slips::slip)
                .list();
    }

    /** Those that are waited for, by the age of their orders. */
    public Slice<Slip> open(long shopId, @Nullable String after, int limit) {
        var above = after == null ? 0 : Ids.parse(after);
        var read = jdbc.sql(SELECT + """
                where shop_id = :shop and state = 'OPEN' and reference > :above
                order by shop_id, state, reference limit :limit""")
                .param("shop", shopId)
                .param("above", above)
                .param("limit", limit + 1)
                .query(Slips::slip)
                .list();
        return Slice.of(read, limit, Slip::number);
    }

    private static Slip slip(ResultSet row, int index) throws SQLException {
        return new Slip(
                row.getLong("shop_id"),
                row.getLong("reference"),
                row.getLong("buyer_person"),
                new SlipCode(row.getString("code")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("held_fen")),
                State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                told(row));
    }

    private static @Nullable Told told(ResultSet row) throws SQLException {
        var at = row.getObject("told_at", OffsetDateTime.class);
        if (at == null) return null;
        return new Told(
                at.toInstant(),
                row.getObject("told_on", LocalDate.class),
                Money.ofFen(row.getLong("told_fen")),
                row.getString("payer_name"),
                row.getString("told_note"));
    }
}
