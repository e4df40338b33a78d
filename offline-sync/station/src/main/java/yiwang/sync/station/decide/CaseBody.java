package yiwang.sync.station.decide;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.protocol.cases.CaseJson;

/** A case as the store keeps it and as its records carry it. */
final class CaseBody {

    private static final byte[] OPENING = "{\"case\":".getBytes(StandardCharsets.UTF_8);

    private CaseBody() { }

    /** @throws StoreException when what the store holds is no case */
    static CaseFile read(byte[] body) {
        return switch (CaseJson.read(body)) {
            case Checked.Sound<CaseFile> sound -> sound.value();
            case Checked.Unsound<CaseFile> unsound -> throw new StoreException("store_damaged", "本机存的一个办件读不出来，请联系管理员，不要删除数据。", null);
        };
    }

    /** The payload of a case record: {@code {"case": ...}}. */
    static byte[] payload(byte[] body) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(OPENING.length + body.length + 1);
        payload.writeBytes(OPENING);
        payload.writeBytes(body);
        payload.write('}');
        return payload.toByteArray();
    }
}
