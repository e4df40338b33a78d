package yiwang.sync.protocol.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.protocol.cases.CaseJson;
import yiwang.sync.protocol.cases.CaseMarks;
import yiwang.sync.protocol.cases.NextVersion;
import yiwang.sync.protocol.wire.ChangeWord;
import yiwang.sync.protocol.wire.DuplicateFlag;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.ProtocolRange;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.WireJson;

/** Messages as an older and a newer program write them. */
class OtherVersionsTest {

    @Test
    void a_newer_programs_case_goes_on_here_with_all_that_is_unknown_at_every_depth() {
        byte[] newer = fixture("case-newer.json");
        JsonNode next = json(NextVersion.of(file(newer), newer, CaseMarks.heard(4)));

        assertThat(next.path("window_kind").path("kind").asText()).isEqualTo("late");
        assertThat(next.path("languages").get(1).asText()).isEqualTo("ug");
        assertThat(next.path("applicant").path("reads_braille").asBoolean()).isTrue();
        assertThat(next.path("materials").get(0).path("checked_by").asText()).isEqualTo("second pair of eyes");
        assertThat(next.path("materials").get(1).has("checked_by")).isFalse();
        assertThat(next.path("attachments").get(0).path("pages").get(0).path("dpi").asInt()).isEqualTo(300);
        assertThat(next.path("history").get(0).path("signed_with").asText()).isEqualTo("finger");
        assertThat(next.path("centre_heard").asInt()).as("of this version").isEqualTo(4);
        assertThat(next.has("conflict")).as("was the other version's").isFalse();
    }

    @Test
    void what_a_program_knows_and_has_taken_away_does_not_come_back() {
        byte[] newer = fixture("case-newer.json");
        CaseFile was = file(newer);
        CaseFile now = new CaseFile(was.caseId(), was.receiptNo(), was.caseNo(), 2, was.handleCode(), was.itemName(), was.body(), was.bodyCode(), was.catalogueVersion(),
                was.sample(), was.state(), was.applicant(), was.agent(), was.form(), was.materials().subList(1, 2), java.util.List.of(), was.faults(), was.acceptedAt(),
                Optional.empty(), Optional.empty(), Optional.empty(), was.queryCode(), was.officer(), was.window(), was.hall(), was.history());
        JsonNode next = json(NextVersion.of(now, newer, CaseMarks.heard(0)));
        assertThat(next.has("tolerance_due")).isFalse();
        assertThat(next.path("materials")).hasSize(1);
        assertThat(next.path("attachments")).isEmpty();
        assertThat(next.has("window_kind")).isTrue();
    }

    @Test
    void an_older_programs_case_reads_and_says_nothing_of_what_it_had_heard() {
        byte[] older = fixture("case-older.json");
        assertThat(file(older).version()).isEqualTo(1);
        assertThat(CaseMarks.read(older)).isEqualTo(new CaseMarks(null, null));
    }

    @Test
    void a_newer_gateways_feed_reads_and_each_change_keeps_what_is_unknown() {
        FeedAnswer feed = WireJson.read(fixture("feed-newer.json"), FeedAnswer.class).orElseThrow();
        assertThat(feed.changes()).hasSize(3);
        String text = ChangeWord.text(feed.changes().getFirst().more());
        assertThat(ChangeWord.number(text, ChangeWord.ADVANCES)).isEqualTo(2);
        assertThat(ChangeWord.fields(text).get("mood")).isEqualTo(json(fixture("feed-newer.json")).path("changes").get(0).path("mood"));
        assertThat(feed.changes().get(1).caseId()).isNull();
        assertThat(ChangeWord.read(ChangeWord.text(feed.changes().get(2).more()), ChangeWord.DUPLICATE, DuplicateFlag.class)).as("a word that has become another").isEmpty();
        ((ObjectNode) json(WireJson.bytes(feed))).path("changes").forEach(change -> assertThat(json(fixture("feed-newer.json")).path("changes")).contains(change));
    }

    @Test
    void an_older_gateways_feed_reads() {
        FeedAnswer feed = WireJson.read(fixture("feed-older.json"), FeedAnswer.class).orElseThrow();
        assertThat(feed.changes()).containsExactly(new FeedAnswer.Change("01a20163-a9f7-7031-bef3-5ffdf5a80031", "ACCEPTED", "99", null, "2026-11-24T02:00:00Z"));
        assertThat(ChangeWord.text(feed.changes().getFirst().more())).isEmpty();
    }

    @Test
    void a_newer_stations_push_reads_and_comes_out_with_what_is_unknown_of_each_record() {
        PushRequest push = WireJson.read(fixture("push-newer.json"), PushRequest.class).orElseThrow();
        assertThat(json(WireJson.bytes(push)).path("records")).isEqualTo(json(fixture("push-newer.json")).path("records"));
    }

    @ParameterizedTest
    @CsvSource(value = {"1-2, 1-2, 2", "1-2, 2-7, 2", "2-7, 1-2, 2", "1-1, 1-2, 1", "1-2, 3-7, none", "5-7, 1-4, none", "1-1, '', 1", "1-2, 9, 1", "2-3, '', none", "1-2, 7-3, 1"})
    void both_sides_speak_the_newest_that_both_know(String one, String other, String common) {
        Optional<Integer> expected = common.equals("none") ? Optional.empty() : Optional.of(Integer.valueOf(common));
        assertThat(ProtocolRange.parse(one).common(ProtocolRange.parse(other))).isEqualTo(expected);
        assertThat(ProtocolRange.parse(other).common(ProtocolRange.parse(one))).isEqualTo(expected);
    }

    private static CaseFile file(byte[] json) {
        if (CaseJson.read(json) instanceof Checked.Sound<CaseFile> sound) {
            return sound.value();
        }
        throw new AssertionError(CaseJson.read(json).toString());
    }

    private static JsonNode json(byte[] bytes) {
        return WireJson.read(bytes, ObjectNode.class).orElseThrow();
    }

    private static byte[] fixture(String name) {
        try (InputStream in = OtherVersionsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
