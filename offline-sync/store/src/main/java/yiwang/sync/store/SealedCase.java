package yiwang.sync.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.CaseWrite;

/**
 * A case made ready for the writer, in the caller's thread: everything that costs encryption and does not depend on the chain.
 *
 * @param body  null when the record's payload is the same bytes
 */
record SealedCase(CaseWrite write, CaseKey key, byte[] receiptTag, int[] tags, byte[] head, byte[] body, byte[] payload) {

    static SealedCase of(CaseWrite write, CaseKey key, Vault vault, SearchTerms terms, JournalRepository journal) {
        return of(write, key, receiptTag(vault, write.receiptNo()), vault, terms, journal);
    }

    static SealedCase of(CaseWrite write, CaseKey key, byte[] receiptTag, Vault vault, SearchTerms terms, JournalRepository journal) {
        if (!write.record().caseId().equals(Optional.of(write.caseId()))) {
            throw new IllegalArgumentException("a case's record names its case");
        }
        CaseHead head = CaseHead.of(write, terms);
        boolean sameBytes = Arrays.equals(write.body(), write.record().payload());
        return new SealedCase(write, key, receiptTag, head.tags(),
                vault.seal(head.bytes(), CaseHead.place(write.caseId(), write.version(), write.handleCode(), write.state())),
                sameBytes ? null : key.seal(write.body(), bodyPlace(write.caseId(), write.version())),
                journal.sealPayload(write.record(), Optional.of(key)));
    }

    static byte[] receiptTag(Vault vault, String receiptNo) {
        return vault.tag("receipt", receiptNo);
    }

    static Place bodyPlace(UUID caseId, int version) {
        return new Place("cases.body", caseId.toString(), version);
    }
}
