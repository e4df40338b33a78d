package yiwang.sync.station.attach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.StoredAttachment;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.AttachOutcome;

/**
 * Takes files for materials: PNG, JPEG and PDF, whole, of at most 50 MiB, whatever their names say. The bytes are kept as
 * they are and never touch the disk in clear.
 */
public final class AttachmentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentIntake.class);
    private static final long LIMIT = 50L << 20;

    private final StationStore store;
    private final Clock clock;

    public AttachmentIntake(StationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public AttachOutcome take(UUID caseId, Item item, String material, String filename, InputStream bytes) {
        Optional<MaterialRequirement> wanted = item.material(material);
        if (wanted.isEmpty()) {
            return refused("material_unknown", material, "办事指南里没有这份材料，只能收指南写明的材料。");
        }
        String code = wanted.get().code();
        try {
            byte[] head = bytes.readNBytes(FileForm.HEAD);
            Optional<FileForm> form = FileForm.ofHead(head);
            Optional<FileForm> promised = FileForm.ofName(filename);
            if (head.length == 0) {
                return refused("attachment_empty", code, "文件是空的，请重新扫描或换一个文件。");
            }
            if (form.isEmpty()) {
                return refused("attachment_unknown_form", code, "文件的内容不是 PNG、JPEG 图片或 PDF，请换一个文件。");
            }
            if (promised.isPresent() && promised.get() != form.get()) {
                return refused("attachment_not_what_it_says", code,
                        "文件名说是 " + promised.get() + "，内容却是 " + form.get() + "。请确认没有拿错文件，改好名字再交。");
            }
            return keep(caseId, code, filename, form.get(), new SequenceInputStream(new ByteArrayInputStream(head), bytes));
        } catch (WatchedStream.Refusal e) {
            return refused(e, code);
        } catch (IOException e) {
            return unreadable(code, e);
        } catch (StoreException e) {
            if (e.getCause() instanceof WatchedStream.Refusal refusal) {
                return refused(refusal, code);
            }
            return e.code().equals("attachment_unreadable") ? unreadable(code, e) : new AttachOutcome.NotSaved(Problem.of(e.code(), code, e.getMessage()));
        }
    }

    private AttachOutcome keep(UUID caseId, String material, String filename, FileForm form, InputStream whole) {
        StoredAttachment stored = store.storeAttachment(caseId, new WatchedStream(whole, LIMIT, form));
        return new AttachOutcome.Attached(new AttachmentRef(Uuid7.next(clock).toString(), material, stored.sha256(), stored.size(), form.mediaType(), filename));
    }

    private static AttachOutcome refused(WatchedStream.Refusal refusal, String material) {
        return switch (refusal) {
            case WatchedStream.TooLarge large -> refused("attachment_too_large", material, "文件超过 50 MB，请降低扫描分辨率或分成几个文件。");
            case WatchedStream.CutOff cut -> refused("attachment_cut_off", material, "文件不完整，后面一段丢了。请重新扫描或重新拷贝。");
        };
    }

    private static AttachOutcome unreadable(String material, Exception why) {
        LOG.warn("a file for material {} could not be read", material, why);
        return refused("attachment_unreadable", material, "文件读到一半读不下去了，请检查 U 盘或扫描仪，再试一次。");
    }

    private static AttachOutcome refused(String code, String material, String sentence) {
        return new AttachOutcome.Refused(Problem.of(code, material, sentence));
    }
}
