package yiwang.clerk;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;

/** Cases that were decided at this station before the story begins. */
public final class SavedCases {

    private static final String FORM = """
            {"老人":"王桂兰","出生日期":"1942-03-15","户籍地":"柳湾村1号","居住地":"柳湾村1号","紧急联系人":"李建国"}""";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] END = {'I', 'E', 'N', 'D', 0, 0, 0, 0};

    private final Station station;

    public SavedCases(Station station) {
        this.station = station;
    }

    public CaseView accept() {
        return accept("王桂兰", "990121194203150020");
    }

    /** The bank card is to follow, so nothing has to be scanned. */
    public CaseView accept(String name, String idNumber) {
        return decide(name, idNumber, List.of(), Set.of("M04"), new Decision.Accept(), CaseState.TOLERANCE);
    }

    /** With a scan of so many bytes. */
    public CaseView accept(int scanBytes) {
        UUID id = Uuid7.next(Clock.system(Samples.ZONE));
        return decide(id, "王桂兰", "990121194203150020", List.of(scan(id, scanBytes)), Set.of(), new Decision.Accept(), CaseState.ACCEPTED);
    }

    public CaseView receive() {
        return decide("王桂兰", "990121194203150020", List.of(), Set.of(), new Decision.ReceiveOnly(), CaseState.RECEIVED);
    }

    public CaseView correct() {
        return decide("王桂兰", "990121194203150020", List.of(), Set.of(), new Decision.Correct(List.of(new Fault("M04", "没有带", "带原件来"))), CaseState.CORRECTION);
    }

    private CaseView decide(String name, String idNumber, List<AttachmentRef> scans, Set<String> deferred, Decision decision, CaseState expected) {
        return decide(Uuid7.next(Clock.system(Samples.ZONE)), name, idNumber, scans, deferred, decision, expected);
    }

    private CaseView decide(UUID id, String name, String idNumber, List<AttachmentRef> scans, Set<String> deferred, Decision decision, CaseState expected) {
        String birth = idNumber.substring(6, 14);
        var applicant = station.applicant(Map.of("type", "resident", "name", name, "sex_code", (idNumber.charAt(16) - '0') % 2 == 0 ? "2" : "1", "nation_code", "01",
                "birth", birth, "address", "示范省云川市青溪县望河镇柳湾村1号", "id_number", idNumber, "valid_to", "长期"));
        if (!(applicant instanceof Station.ApplicantOutcome.Ok(var person, var warnings))) {
            throw new AssertionError(applicant.toString());
        }
        DecideOutcome outcome = station.decide(new CaseRequest(id, Samples.CODE, person, Optional.empty(), FORM, scans, deferred, Set.of(), Set.of(), "3017", "3 号窗口"), decision);
        if (outcome instanceof DecideOutcome.Decided(var view) && view.state() == expected) {
            return view;
        }
        throw new AssertionError(outcome.toString());
    }

    private AttachmentRef scan(UUID caseId, int bytes) {
        byte[] scan = new byte[bytes];
        new Random(caseId.getLeastSignificantBits()).nextBytes(scan);
        System.arraycopy(PNG, 0, scan, 0, PNG.length);
        System.arraycopy(END, 0, scan, bytes - END.length, END.length);
        return ((AttachOutcome.Attached) station.attach(caseId, Samples.CODE, "M04", "卡.png", new ByteArrayInputStream(scan))).ref();
    }
}
