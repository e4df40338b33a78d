package yiwang.sync.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivedCaseTest {

    private static final UUID ID = UUID.fromString("01a2038e-57ab-7b7d-8606-7d2098b83628");
    private static final String BODY = """
            {"case_id" : "%s", "receipt_no":"L99", "version": 3, "state":"ACCEPTED","handle_code":"119", "later":{"case":{"version":9},"n":[1.50, 1e3, {}]},
             "applicant": {"name":"赵𬭎","more":["id_number"],"id_number":"990121194203150020"} }""".formatted(ID);

    @Test
    void the_case_is_kept_to_the_letter_whether_the_payload_carries_it_or_is_it() {
        ArrivedCase carried = read("{\"officer\":{\"state\":\"X\"},\"case\": " + BODY + " ,\"state\":\"OTHER\"}").orElseThrow();
        ArrivedCase itself = read("  " + BODY + "\n").orElseThrow();

        assertThat(carried).isEqualTo(itself).isEqualTo(new ArrivedCase(ID.toString(), "L99", "119", "ACCEPTED", "990121194203150020", 3, BODY));
        assertThat(carried.toString()).doesNotContain("9901");
    }

    @Test
    void a_mark_of_its_encoding_in_front_moves_nothing() {
        assertThat(read("\uFEFF{\"case\":" + BODY + "}").orElseThrow().body()).isEqualTo(BODY);
    }

    @Test
    void of_a_field_that_stands_there_twice_the_last_one_counts() {
        String twice = BODY.replace("\"version\": 3", "\"version\": 3, \"state\":\"X\", \"applicant\":{\"id_number\":\"1\"}");
        ArrivedCase found = read("{\"case\":{\"case_id\":\"another\"},\"case\":" + twice + "}").orElseThrow();

        assertThat(found.state()).isEqualTo("ACCEPTED");
        assertThat(found.idNumber()).isEqualTo("990121194203150020");
        assertThat(read("{\"case\":" + BODY + ",\"case\":1}")).isEmpty();
    }

    @Test
    void what_no_case_says_is_empty() {
        String bare = "{\"case_id\":\"%s\",\"receipt_no\":7,\"version\":1,\"state\":\"ACCEPTED\",\"handle_code\":null,\"applicant\":[{\"id_number\":\"2\"}]}".formatted(ID);

        assertThat(read(bare)).contains(new ArrivedCase(ID.toString(), "7", "", "ACCEPTED", "", 1, bare));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"version\":3.0", "\"version\":\"3\"", "\"version\":3000000000", "\"version\":null", "\"version\":{\"case\":1}", "\"version\":3,\"state\":\"\"",
        "\"version\":3,\"receipt_no\":[]", "\"version\":3,\"case_id\":\"x\"", "\"version\":3,\"case\":[{}]"})
    void without_what_the_centre_needs_it_is_no_case(String instead) {
        assertThat(read(BODY.replace("}\n", "}").replaceFirst("\\}\\s*$", "," + instead + "}"))).isEmpty();
    }

    @Test
    void a_payload_that_ends_too_early_is_none_wherever_it_ends() {
        byte[] whole = ("{\"case\":" + BODY + "}").getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length; length++) {
            assertThat(ArrivedCase.of(Arrays.copyOf(whole, length), ID)).as("%d bytes", length).isEmpty();
        }
        assertThat(ArrivedCase.of(whole, ID)).isPresent();
        assertThat(ArrivedCase.of(BODY.getBytes(StandardCharsets.UTF_16), ID)).isEmpty();
    }

    private static Optional<ArrivedCase> read(String payload) {
        return ArrivedCase.of(payload.getBytes(StandardCharsets.UTF_8), ID);
    }
}
