package yiwang.sync.station.decide;

import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.protocol.cases.CaseJson;

/** A case as the store keeps it. Its records carry the same bytes, which the store then keeps once. */
final class CaseBody {

    private CaseBody() { }

    /** @throws StoreException when what the store holds is no case */
    static CaseFile read(byte[] body) {
        return switch (CaseJson.read(body)) {
            case Checked.Sound<CaseFile> sound -> sound.value();
            case Checked.Unsound<CaseFile> unsound -> throw new StoreException("store_damaged", "本机存的一个办件读不出来，请联系管理员，不要删除数据。", null);
        };
    }
}
