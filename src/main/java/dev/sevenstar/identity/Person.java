package dev.sevenstar.identity;

import dev.sevenstar.shared.Ids;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who can sign in, with an e-mail address or a Chinese mobile number. */
@Table("person")
public class Person {

    @Id
    final long id;

    @Version
    @Nullable
    Long version;

    String name;

    @Nullable
    String email;

    @Nullable
    String mobile;

    @Nullable
    String passwordHash;

    boolean active = true;
    boolean english;
    final Instant joinedAt;

    @Nullable
    Instant leavesAt;

    @PersistenceCreator
    Person(long id, String name, @Nullable String email, @Nullable String mobile, Instant joinedAt) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.mobile = mobile;
        this.joinedAt = joinedAt;
    }

    /** Somebody new, reachable by at least one of the two. */
    public static Person joining(String name, @Nullable String email, @Nullable String mobile, Instant now) {
        if (email == null && mobile == null) throw new IllegalArgumentException("a person needs an address");
        return new Person(Ids.next(), name, email, mobile, now);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String mobile() {
        return mobile;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Locale language() {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public SignedIn signedIn() {
        return new SignedIn(id, name);
    }

    public void usePassword(String hash) {
        passwordHash = hash;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void speak(Locale language) {
        english = language.getLanguage().equals("en");
    }

    /** Signs in with these from now on; at least one is left. */
    public void moveTo(@Nullable String newEmail, @Nullable String newMobile) {
        if (newEmail == null && newMobile == null) throw new IllegalArgumentException("a person needs an address");
        email = newEmail;
        mobile = newMobile;
    }

    /** When the person will be erased; null for those who stay. */
    public @Nullable Instant leavesAt() {
        return leavesAt;
    }

    void leave(Instant at) {
        leavesAt = at;
    }

    void stay() {
        leavesAt = null;
    }

    public void suspend() {
        active = false;
    }

    public void readmit() {
        active = true;
    }
}
