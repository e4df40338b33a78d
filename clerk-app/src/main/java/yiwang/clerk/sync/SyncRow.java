package yiwang.clerk.sync;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.sync.SyncCase;
import yiwang.sync.station.sync.SyncTrouble;
import yiwang.ui.sign.Truth;

/**
 * One case in three places, each with its own word.
 *
 * @param who          masked: others can see this screen
 * @param sentBytes    of its attachments, that have left; {@code allBytes} in all
 * @param filesLeft    attachments that are not there yet, of {@code files}
 */
public record SyncRow(UUID caseId, String who, String itemName, String number, CaseState state, Instant savedAt, Truth sent, Sent sentWord,
                      Optional<Instant> sentAt, Truth centre, Centre centreWord, Optional<Instant> centreAt, long sentBytes, long allBytes,
                      int filesLeft, int files, Optional<SyncTrouble> trouble) {

    /** What of it has left this machine. */
    public enum Sent { ALL, FILES_GOING, FILES_WAIT, QUEUED, NOT_YET, STOPPED }

    /** What the centre has of it. */
    public enum Centre { SIGNED, RECORDS_SIGNED, AWAITED, NONE, STOPPED }

    /** @param carried bytes under way by now, by SHA-256 */
    static SyncRow of(SyncCase one, Line line, Map<String, Long> carried) {
        CaseView view = one.view();
        boolean online = line == Line.ONLINE;
        long left = one.waiting().stream().mapToLong(upload -> upload.size() - carried.getOrDefault(upload.sha256(), 0L)).sum();
        Sent sent = sent(one, online, carried);
        Centre centre = centre(one);
        return new SyncRow(view.file().caseId(), Masking.name(view.file().applicant().name()), view.file().itemName(), view.file().receiptNo(),
                view.state(), view.saved(), truth(sent, online), sent, view.sent(), truth(centre, online), centre, view.centre(),
                Math.max(0, one.attachmentBytes() - left), one.attachmentBytes(), one.waiting().size(), one.attachments(), one.trouble());
    }

    private static Sent sent(SyncCase one, boolean online, Map<String, Long> carried) {
        if (one.view().centre().isPresent()) {
            return Sent.ALL;
        }
        if (one.trouble().isPresent() && (one.view().sent().isEmpty() || !one.waiting().isEmpty())) {
            return Sent.STOPPED;
        }
        if (one.view().sent().isEmpty()) {
            return online ? Sent.QUEUED : Sent.NOT_YET;
        }
        if (one.waiting().isEmpty()) {
            return Sent.ALL;
        }
        boolean under = one.waiting().stream().map(PendingUpload::sha256).anyMatch(carried::containsKey);
        return online && under ? Sent.FILES_GOING : Sent.FILES_WAIT;
    }

    private static Centre centre(SyncCase one) {
        if (one.view().centre().isPresent()) {
            return Centre.SIGNED;
        }
        if (one.trouble().isPresent() && one.view().sent().isPresent() && one.waiting().isEmpty()) {
            return Centre.STOPPED;
        }
        if (one.view().sent().isEmpty()) {
            return Centre.NONE;
        }
        return one.recordsReceived() ? Centre.RECORDS_SIGNED : Centre.AWAITED;
    }

    private static Truth truth(Sent sent, boolean online) {
        return switch (sent) {
            case ALL -> Truth.DONE;
            case FILES_GOING, QUEUED -> Truth.GOING;
            case FILES_WAIT -> online ? Truth.GOING : Truth.NOT_YET;
            case NOT_YET -> Truth.NOT_YET;
            case STOPPED -> Truth.NEEDS_PERSON;
        };
    }

    private static Truth truth(Centre centre, boolean online) {
        return switch (centre) {
            case SIGNED -> Truth.DONE;
            case RECORDS_SIGNED, AWAITED -> online ? Truth.GOING : Truth.NOT_YET;
            case NONE -> Truth.NOT_YET;
            case STOPPED -> Truth.NEEDS_PERSON;
        };
    }

    @Override
    public String toString() {
        return "SyncRow[" + caseId + "]";
    }
}
