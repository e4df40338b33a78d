package yiwang.sync.gateway.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.ProgressAnswer;

/** The cases of one person, in the words for that person. */
public final class PersonProgress {

    private static final int MOST = 50;
    /** States in which a department's note is meant for the person. */
    private static final Set<String> ASKING = Set.of("CORRECTION", "ISSUED");

    private final GatewayDatabase database;

    public PersonProgress(GatewayDatabase database) {
        this.database = database;
    }

    /** Of this hall only: what the person has elsewhere is that hall's to tell. */
    public ProgressAnswer of(String idNumber, String hall) {
        return database.read(handle -> new ProgressAnswer(new CaseRepository(handle).ofPerson(idNumber, hall, MOST).stream()
                .map(row -> line(handle, row)).toList()));
    }

    private static ProgressAnswer.Line line(Handle handle, CaseRow row) {
        StationCase file = StationCase.ofBody(row.body());
        String askedBy = switch (row.state()) {
            case "CORRECTION" -> file.textOrNull("correction_due");
            case "TOLERANCE" -> file.textOrNull("tolerance_due");
            default -> null;
        };
        return new ProgressAnswer.Line(row.receiptNo(), row.centreNo(), file.text("item_name"), file.text("body"), row.state(),
                acceptedAt(row, file), file.textOrNull("promised_due"), asked(handle, row, file), askedBy);
    }

    /** When the station did not say, it is when the centre first heard of it. */
    private static String acceptedAt(CaseRow row, StationCase file) {
        String said = file.textOrNull("accepted_at");
        return said == null ? Instant.ofEpochMilli(row.receivedMillis()).toString() : said;
    }

    /** Only what the person is to do: a department's remark on its own decision asks nothing. */
    private static String asked(Handle handle, CaseRow row, StationCase file) {
        List<String> asked = new ArrayList<>();
        if (row.state().equals("CORRECTION")) {
            for (JsonNode fault : file.json().path("faults")) {
                asked.add(fault.path("remedy").asText(fault.path("what").asText("")));
            }
        }
        if (row.state().equals("TOLERANCE")) {
            for (JsonNode material : file.json().path("materials")) {
                if (material.path("way").asText("").equals("DEFERRED")) {
                    asked.add("补交" + material.path("name").asText(""));
                }
            }
        }
        if (ASKING.contains(row.state())) {
            new CaseRepository(handle).lastNote(row.caseId(), row.state()).ifPresent(asked::add);
        }
        if (row.state().equals("ISSUED") && asked.isEmpty()) {
            asked.add("结果出来了，请来取。");
        }
        return String.join("；", asked);
    }
}
