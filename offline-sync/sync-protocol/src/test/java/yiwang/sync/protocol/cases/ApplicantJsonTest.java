package yiwang.sync.protocol.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;

class ApplicantJsonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Map<String, String> RESIDENT = Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01",
            "birth", "19420315", "address", "示范省云川市青溪县望河镇柳湾村3组12号", "id_number", "990121194203150020",
            "issuer", "青溪县公安局", "valid_from", "20100101", "valid_to", "长期");

    @Test
    void a_residents_card_makes_an_applicant() {
        Applicant applicant = ApplicantJson.read(RESIDENT, TODAY).toOptional().orElseThrow();
        assertThat(applicant).isEqualTo(new Applicant("王桂兰", "111", "990121194203150020", "2", "01", "19420315",
                "示范省云川市青溪县望河镇柳湾村3组12号", "", "长期", Applicant.Source.CARD));
        assertThat(applicant.toString()).doesNotContain("王");
    }

    @ParameterizedTest
    @CsvSource({
        "hk_mo_tw,     name,    赵𬭎,      810000199001010019, 19900101, 516",
        "hk_mo_tw,     name,    赵𬭎,      830000199001010012, 19900101, 511",
        "foreign_2017, name_en, ZHAO HONG, KAZ110090123105,    19901231, 553",
        "foreign_2023, name_zh, 阿依努尔,  911398199012310021, 19901231, 553",
    })
    void other_cards_have_their_own_number_and_kind(String type, String nameField, String name, String number, String birth, String idType) {
        Checked<Applicant> read = ApplicantJson.read(Map.of("type", type, nameField, name, "id_number", number, "birth", birth), TODAY);
        assertThat(read.problems()).isEmpty();
        assertThat(read.toOptional().orElseThrow()).extracting(Applicant::name, Applicant::idType, Applicant::birth)
                .containsExactly(name, idType, birth);
    }

    @ParameterizedTest
    @CsvSource({"id_number, 990121194203150021, id_check_digit", "id_number, 99012119420315002, id_length", "birth, 19420316, birth_mismatch",
        "birth, 19420230, birth_date", "birth, 20991231, birth_date", "valid_to, 20251332, card_dates", "valid_to, 20090101, card_dates",
        "type, library, card_type", "type, social, card_type", "name, '', name_missing", "mobile, 12345, mobile"})
    void what_is_wrong_is_named(String field, String value, String code) {
        Map<String, String> card = new HashMap<>(RESIDENT);
        card.put(field, value);
        assertThat(ApplicantJson.read(card, TODAY).problems()).extracting(Problem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"valid_to, 20200101, card_expired", "valid_from, 20270101, card_not_yet_valid", "sex_code, 1, sex_mismatch",
        "name, 王\uE815兰, name_private_use"})
    void what_a_person_may_overrule_only_warns(String field, String value, String code) {
        Map<String, String> card = new HashMap<>(RESIDENT);
        card.put(field, value);
        List<String> warnings = new ArrayList<>();
        if (ApplicantJson.read(card, TODAY) instanceof Checked.Sound<Applicant> sound) {
            sound.warnings().forEach(warning -> warnings.add(warning.code()));
        }
        assertThat(warnings).containsExactly(code);
    }

    @Test
    void the_reader_commands_output_is_taken_as_it_is() {
        byte[] json = """
                {"type":"foreign_2023","name_zh":"","name_en":"ZHAO HONG","id_number":"911398199012310021","birth":"19901231",
                 "renewal_count":1,"additional_addresses":["x"],"photo":"AAAA","future":{"a":1},"address":null}
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(ApplicantJson.read(json, TODAY).toOptional().orElseThrow().name()).isEqualTo("ZHAO HONG");
    }

    @Test
    void a_person_typed_by_hand_has_no_card() {
        Applicant applicant = ApplicantJson.read(Map.of("name", "李建国", "id_number", "990121197906080018"), TODAY)
                .toOptional().orElseThrow();
        assertThat(applicant.source()).isEqualTo(Applicant.Source.ENTERED);
        assertThat(applicant.birth()).isEqualTo("19790608");
        assertThat(applicant.sexCode()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"'', applicant_not_json", "'[1]', applicant_not_json", "'{\"name\":', applicant_not_json", "'{}', name_missing"})
    void what_is_no_applicant_is_refused(String json, String code) {
        assertThat(ApplicantJson.read(json.getBytes(StandardCharsets.UTF_8), TODAY).problems()).extracting(Problem::code).contains(code);
    }

    @Test
    void no_card_whatever_its_fields_say_makes_an_exception() {
        Random random = new Random(99);
        List<String> values = List.of("", "长期", "resident", "hk_mo_tw", "foreign_2017", "foreign_2023", "20260230", "王桂兰",
                "990121194203150020", "KAZ110090123105", "8", "\uD840", "1", "９");
        List<String> names = List.of("type", "name", "name_zh", "name_en", "id_number", "birth", "sex_code", "valid_from", "valid_to", "mobile");
        for (int round = 0; round < 20_000; round++) {
            Map<String, String> card = new HashMap<>();
            for (String name : names) {
                if (random.nextInt(4) > 0) {
                    card.put(name, values.get(random.nextInt(values.size())));
                }
            }
            Checked<Applicant> read = ApplicantJson.read(card, TODAY);
            assertThat(read.problems().isEmpty()).isEqualTo(read.toOptional().isPresent());
        }
    }
}
