package yiwang.sync.store;

import java.util.UUID;

/** The newest word of the centre on a case, as it stands in the case's row. @param caseNo central number or empty */
record CentreWord(String state, String caseNo) {

    byte[] seal(Vault vault, UUID caseId) {
        return vault.seal(Fields.write(out -> {
            out.text(state);
            out.text(caseNo);
        }), place(caseId));
    }

    static CentreWord open(Vault vault, UUID caseId, byte[] sealed) {
        return Fields.read(vault.open(sealed, place(caseId)), in -> new CentreWord(in.text(), in.text()));
    }

    private static Place place(UUID caseId) {
        return new Place("cases.centre", caseId.toString(), 1);
    }
}
