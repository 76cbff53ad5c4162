package dev.sevenstar.identity;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.audit.Audit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a shop and their roles. Whoever changes the owners waits for the others who do. */
@Component
public class ShopStaff {

    public record Member(
            long personId,
            String name,
            @Nullable String email,
            @Nullable String mobile,
            Role role,
            boolean active) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    ShopStaff(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public List<Member> of(long shopId) {
        return jdbc.sql("""
                select m.person_id, p.name, p.email, p.mobile, m.role, p.active
                from membership m join person p on p.id = m.person_id
                where m.shop_id = :shop
                order by m.shop_id, m.person_id""").param("shop", shopId).query(Member.class).list();
    }

    /** @throws LastOwner if nobody else would own the shop then */
    @Transactional
    public void assign(long shopId, long personId, Role role) {
        var member = alone(shopId, personId);
        if (member.role() == role) return;
        if (role != Role.OWNER) keepAnOwner(shopId, personId);
        jdbc.sql("update membership set role = :role where shop_id = :shop and person_id = :person")
                .param("role", role.name())
                .param("shop", shopId)
                .param("person", personId)
                .update();
        record(shopId, "identity.role-changed", member, member.role().key(), role.key());
    }

    /** @throws LastOwner if nobody else would own the shop then */
    @Transactional
    public void dismiss(long shopId, long personId) {
        var member = alone(shopId, personId);
        keepAnOwner(shopId, personId);
        jdbc.sql("delete from membership where shop_id = :shop and person_id = :person")
                .param("shop", shopId)
                .param("person", personId)
                .update();
        record(shopId, "identity.member-dismissed", member, member.role().key(), null);
    }

    /** The member as they stand, with the shop locked so that two owners can't leave at once. */
    private Member alone(long shopId, long personId) {
        jdbc.sql("select id from shop where id = :shop for update")
                .param("shop", shopId)
                .query(Long.class)
                .optional();
        return of(shopId).stream()
                .filter(m -> m.personId() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void keepAnOwner(long shopId, long leaving) {
        var others = of(shopId).stream().filter(m -> m.personId() != leaving && m.role() == Role.OWNER && m.active());
        if (others.findAny().isEmpty()) throw new LastOwner();
    }

    private void record(long shopId, String action, Member member, @Nullable String before, @Nullable String after) {
        audit.record(shopId, action, "person", member.name(), before, after);
    }
}
