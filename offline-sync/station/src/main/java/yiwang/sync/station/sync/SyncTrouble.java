package yiwang.sync.station.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yiwang.sync.client.FailureKind;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.WhoActs;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.protocol.wire.ConflictWord;

/**
 * What keeps one case from the centre until a person acts.
 *
 * @param code     for the telephone
 * @param sentence Chinese: what happened, what is safe
 */
public record SyncTrouble(String code, String sentence, WhoActs whoActs, Repair repair) {

    /** What helps. */
    public enum Repair {
        /** Nothing of the case is wrong here; after a word with the centre it goes again. */
        SEND_AGAIN,
        /** A file of it cannot go as it is: {@link yiwang.sync.station.Station#brokenFiles} are scanned anew. */
        SCAN_ANEW,
        /** The case has to be looked at and put right. */
        OPEN_CASE
    }

    /** True when a pass marks it again by itself while it is so. */
    static boolean comesBack(String code) {
        return !code.equals(Quarantine.CASE_PROBLEM) && Arrays.stream(FailureKind.values()).anyMatch(kind -> kind.code().equals(code));
    }

    /** @param newest what the newest pass said, in the centre's own words where it has some; @param fileRefused the centre will not have a file of it */
    static SyncTrouble of(String code, List<SyncFailure> newest, boolean fileRefused) {
        if (code.equals(ConflictWord.CASE_PROBLEM)) {
            return new SyncTrouble(code, "本机改这件时中心也改了它，两边都保留着。请打开这件选择怎么办。", WhoActs.CLERK, Repair.OPEN_CASE);
        }
        Optional<FailureKind> kind = Arrays.stream(FailureKind.values()).filter(k -> k.code().equals(code)).findFirst();
        Optional<SyncFailure> said = newest.stream().filter(failure -> failure.code().equals(code)).findFirst();
        FailureKind usual = kind.orElse(FailureKind.CASE_TROUBLE);
        boolean unreadable = usual == FailureKind.STORE_DAMAGED;
        if (fileRefused || unreadable) {
            return new SyncTrouble(code, fileRefused ? "中心没有收下这件的一份附件，请重新扫描这份材料；仍不行请联系管理员。办件已保存在本机。"
                    : "本机保存的一份扫描件读不出来了，请重新扫描这份材料。办件记录都在，其他办件照常上传。", WhoActs.CLERK, Repair.SCAN_ANEW);
        }
        return new SyncTrouble(code, said.map(SyncFailure::sentence).orElse(usual.sentence()), said.map(SyncFailure::whoActs).orElse(usual.whoActs()),
                usual == FailureKind.CASE_TROUBLE ? Repair.OPEN_CASE : Repair.SEND_AGAIN);
    }
}
