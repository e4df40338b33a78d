package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.sync.gateway.cases.BroughtNumbers;
import yiwang.sync.gateway.cases.NumberProof;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.ToldNumber;

class BroughtNumbersTest {

    private static final String NUMBER = "1199012199000100134000111000000" + "20261124" + "000001";

    private final String gatewayKey = Ed25519.generate().privateKey();
    private final NumberProof proof = new NumberProof(gatewayKey);

    @Test
    void only_the_gateways_own_proof_for_this_station_case_and_number_counts() {
        String good = proof.of("station", "case", NUMBER);
        assertThat(brought("station", "case", NUMBER, good).of("case")).contains(NUMBER);
        assertThat(new NumberProof(gatewayKey).of("station", "case", NUMBER)).as("a restored gateway makes the same").isEqualTo(good);

        assertThat(brought("another", "case", NUMBER, good).isEmpty()).isTrue();
        assertThat(brought("station", "another", NUMBER, good).isEmpty()).isTrue();
        assertThat(brought("station", "case", NUMBER.replace('6', '7'), good).isEmpty()).isTrue();
        assertThat(brought("station", "case", NUMBER, good + "A").isEmpty()).isTrue();
        assertThat(brought("station", "case", NUMBER, "").isEmpty()).isTrue();
        assertThat(brought("station", "case", NUMBER, "没有").isEmpty()).isTrue();
        assertThat(brought("station", "case", NUMBER, null).isEmpty()).isTrue();
        assertThat(brought("station", "case", null, good).isEmpty()).isTrue();
        assertThat(brought("station", null, NUMBER, good).isEmpty()).isTrue();
        assertThat(brought("station", "case", NUMBER, new NumberProof(Ed25519.generate().privateKey()).of("station", "case", NUMBER)).isEmpty()).isTrue();
    }

    @Test
    void a_number_that_two_cases_bring_is_neithers() {
        RecordMessage one = message("one", new ToldNumber(NUMBER, proof.of("station", "one", NUMBER)));
        RecordMessage two = message("two", new ToldNumber(NUMBER, proof.of("station", "two", NUMBER)));
        String other = NUMBER.replace('6', '7');
        RecordMessage three = message("three", new ToldNumber(other, proof.of("station", "three", other)));

        assertThat(BroughtNumbers.of(proof, "station", List.of(one, two, three, one)).byCase()).isEqualTo(Map.of("three", other));
    }

    @Test
    void texts_that_run_into_each_other_are_not_one() {
        assertThat(proof.of("a", "bc", "d")).isNotEqualTo(proof.of("ab", "c", "d"));
    }

    private BroughtNumbers brought(String stationId, String caseId, String number, String word) {
        return BroughtNumbers.of(proof, stationId, List.of(message(caseId, null), message(caseId, new ToldNumber(number, word))));
    }

    private static RecordMessage message(String caseId, ToldNumber told) {
        return new RecordMessage("r", 1, caseId, 1, "case.accepted", 1, Instant.EPOCH.toString(), 0, true, new byte[0], "", "").with(told);
    }
}
