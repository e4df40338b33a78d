package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {

    @TempDir
    private Path folder;

    @Test
    void a_clerk_lists_what_both_sides_changed_and_decides_it() throws Exception {
        try (Place place = Place.in(folder)) {
            String id = place.accept(place.person, place.form, "--defer", "M04").only().get("case_id").asText();
            Cli.call("sync", "--data", place.station).only();
            Cli.call("gateway", "case", "advance", id, "--data", place.centre, "--event", "request_correction", "--note", "请盖章").only();
            Cli.call("case", "supply", id, "--data", place.station, "--attach", "M04=" + place.scan).only();
            Cli.call("sync", "--data", place.station);

            JsonNode conflict = Cli.call("case", "conflicts", "--data", place.station).only();
            assertThat(conflict.get("case_id").asText()).isEqualTo(id);
            assertThat(conflict.get("mine").get("state").asText()).isEqualTo("ACCEPTED");
            assertThat(conflict.get("theirs").get("state").asText()).isEqualTo("CORRECTION");
            assertThat(conflict.get("theirs").get("note").asText()).isEqualTo("请盖章");

            assertThat(Cli.call("case", "resolve", id, "--data", place.station, "--keep", "mine or not").code()).isEqualTo("choice_unknown");
            assertThat(Cli.call("case", "resolve", id, "--data", place.station, "--keep", "both", "--officer", "0007").exit()).isZero();
            assertThat(Cli.call("sync", "--data", place.station).exit()).isZero();
            assertThat(Cli.call("case", "conflicts", "--data", place.station).lines()).isEmpty();
            JsonNode shown = Cli.call("case", "show", id, "--data", place.station).only();
            assertThat(shown.get("state").asText()).isEqualTo("CORRECTION");
            assertThat(shown.get("problem").isNull()).isTrue();
            assertThat(shown.get("centre").isNull()).isFalse();
        }
    }
}
