package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void a_stick_goes_to_the_centre_and_back_and_the_case_is_delivered() throws Exception {
        try (Place place = Place.in(folder)) {
            place.accept(place.person, place.form, "--attach", "M04=" + place.scan);
            Path stick = folder.resolve("stick.ywb");
            Path receipt = folder.resolve("receipt.json");

            assertThat(Cli.call("bundle", "export", "--data", place.station, "--out", stick).only().get("records").asInt()).isEqualTo(1);
            assertThat(Cli.call("gateway", "bundle", "import", stick, "--data", place.centre, "--receipt", receipt).only().get("fresh").asInt()).isEqualTo(1);
            assertThat(Cli.call("bundle", "receipt", "import", receipt, "--data", place.station).only().get("records").asInt()).isEqualTo(1);

            assertThat(Cli.call("bundle", "export", "--data", place.station, "--out", stick).only().get("records").asInt()).as("nothing waits").isZero();
            Cli.Answer again = Cli.call("bundle", "receipt", "import", receipt, "--data", place.station);
            assertThat(again.exit()).isEqualTo(5);
            assertThat(again.code()).isEqualTo("receipt_used");
        }
    }

    @Test
    void a_torn_bundle_is_refused_and_leaves_no_receipt() throws Exception {
        try (Place place = Place.in(folder)) {
            place.accept(place.person, place.form, "--attach", "M04=" + place.scan);
            Path stick = folder.resolve("stick.ywb");
            Path receipt = folder.resolve("receipt.json");
            Cli.call("bundle", "export", "--data", place.station, "--out", stick);
            byte[] whole = Files.readAllBytes(stick);
            Files.write(stick, java.util.Arrays.copyOf(whole, whole.length - 100));

            Cli.Answer answer = Cli.call("gateway", "bundle", "import", stick, "--data", place.centre, "--receipt", receipt);

            assertThat(answer.exit()).isEqualTo(5);
            assertThat(answer.code()).isEqualTo("bundle_damaged");
            assertThat(answer.errors()).contains("什么都没有导入");
            assertThat(receipt).doesNotExist();
        }
    }
}
