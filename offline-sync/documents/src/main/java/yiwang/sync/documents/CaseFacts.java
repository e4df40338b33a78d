package yiwang.sync.documents;

import java.io.IOException;
import yiwang.sync.domain.casework.CaseFile;

/** Who applied for what: the same block on every paper of a case. */
final class CaseFacts {

    private CaseFacts() {
    }

    static Facts print(PageFlow flow, CaseFile file) throws IOException {
        Facts facts = new Facts(flow);
        facts.pair("申请人", file.applicant().name(), "证件", CaseWords.identity(file.applicant()));
        if (file.agent().isPresent()) {
            facts.pair("代办人", file.agent().get().name(), "证件", CaseWords.identity(file.agent().get()));
        }
        facts.wide("办理事项", Phrase.bold(file.itemName()));
        facts.wide("事项编码", file.handleCode());
        return facts;
    }
}
