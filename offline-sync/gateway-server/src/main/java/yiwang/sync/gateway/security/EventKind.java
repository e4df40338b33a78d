package yiwang.sync.gateway.security;

import java.util.Locale;

/** What a gateway notices about a station that a person should know of. */
public enum EventKind {
    /** Two holders of one key: the chain forks, or an old copy of the station speaks. */
    CLONE_SUSPECTED("同一站点身份出现两条不同的记录链，两台机器都已停用"),
    /** Records that do not follow each other, or do not match their own hash. */
    CHAIN_BROKEN("站点送来的记录次序不连续或与校验值不符，未收下"),
    REVOKED("站点已被停用"),
    /** A revoked station came all the same. */
    REVOKED_CAME("已停用的站点仍在联系中心，已拒绝"),
    RELEASED("站点经核对后恢复使用");

    private final String words;

    EventKind(String words) {
        this.words = words;
    }

    /** As programs read it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Chinese. */
    public String words() {
        return words;
    }
}
