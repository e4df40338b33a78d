package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets its code and leaves nothing behind. */
class AcceptingTest {

    @TempDir
    static Path folder;
    private static Place place;

    @BeforeAll
    static void open() throws IOException {
        place = Place.in(folder);
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @Test
    void an_accepted_case_is_shown_with_its_three_truths() {
        JsonNode accepted = place.accept(place.person, place.form, "--attach", "M04=" + place.scan).only();

        assertThat(accepted.get("receipt_no").asText()).hasSize(26).startsWith("L990121");
        JsonNode shown = Cli.call("case", "show", accepted.get("case_id").asText(), "--data", place.station).only();
        assertThat(shown.get("local").isNull()).isFalse();
        assertThat(shown.get("sent").isNull()).isTrue();
        assertThat(shown.get("centre").isNull()).isTrue();
        assertThat(shown.get("attachments")).hasSize(1);
    }

    @Test
    void several_files_of_one_material_are_all_kept_also_the_same_one_twice() {
        String caseId = place.accept(place.person, place.form, "--attach", "M04=" + place.scan, "--attach", "本人社保卡/银行卡=" + place.scan).only().get("case_id").asText();

        assertThat(Cli.call("case", "show", caseId, "--data", place.station).only().get("attachments")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"id_number, 990121194203150021, 5, id_check_digit", "id_number, 99012119420315002, 5, id_length", "birth, 19420231, 5, birth_date", "birth, 19420316, 5, birth_mismatch",
            "id_number, 990121194202310029, 5, id_date", "type, martian, 5, card_type", "name, '', 5, name_missing", "name, ' ', 5, name_missing"})
    void a_person_who_cannot_be_is_refused(String field, String value, int exit, String code) {
        refused(place.accept(place.personWith(field, value), place.form, "--attach", "M04=" + place.scan), exit, code);
    }

    @Test
    void a_small_x_is_a_check_digit_too_and_is_kept_large() {
        Path person = place.file("x.json", """
                {"type":"resident","name":"张小满","sex_code":"2","birth":"20150601","id_number":"99012120150601108x"}""");

        Cli.Answer answer = place.accept(person, place.form, "--attach", "M04=" + place.scan);

        assertThat(answer.exit()).as(answer.errors()).isZero();
        assertThat(Cli.call("case", "list", "--data", place.station, "--search", "99012120150601108X").lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}", "<html>"})
    void what_is_no_json_object_is_unreadable_input(String text) {
        Path file = place.file("bad.json", text);
        refused(place.accept(file, place.form), 2, "input_not_json");
        refused(place.accept(place.person, file), 2, "input_not_json");
    }

    @Test
    void a_mark_before_the_text_does_no_harm() throws IOException {
        Path marked = place.file("marked.json", "\uFEFF" + Files.readString(place.person));

        assertThat(place.accept(marked, place.form, "--attach", "M04=" + place.scan).exit()).isZero();
    }

    @Test
    void files_that_are_missing_huge_binary_or_folders_are_unreadable_input() {
        refused(place.accept(folder.resolve("none.json"), place.form), 2, "input_unreadable");
        refused(place.accept(folder, place.form), 2, "input_unreadable");
        refused(place.accept(place.file("binary", new byte[] {(byte) 0xFF, (byte) 0xFE, 0}), place.form), 2, "input_not_utf8");
        refused(place.accept(place.file("huge", new byte[5 << 20]), place.form), 2, "input_too_large");
        refused(place.accept(place.person, place.form, "--attach", "M04=" + folder), 2, "input_unreadable");
        refused(place.accept(place.person, place.form, "--attach", "M04=" + folder.resolve("none.png")), 2, "input_unreadable");
        refused(place.accept(place.person, place.form, "--attach", "M04"), 2, "attach_form");
    }

    @Test
    void a_pipe_is_not_waited_for() throws Exception {
        Path pipe = folder.resolve("pipe.png");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        refused(place.accept(place.person, place.form, "--attach", "M04=" + pipe), 2, "input_unreadable");
    }

    @ParameterizedTest
    @CsvSource({"a.png, <html>, attachment_unknown_form", "a.png, '', attachment_empty", "a.pdf, %PDF-1.7 cut, attachment_cut_off",
            "a.jpg, %PDF-1.7 %%EOF, attachment_not_what_it_says"})
    void an_attachment_that_is_not_what_it_says_is_refused(String name, String content, String code) {
        refused(place.accept(place.person, place.form, "--attach", "M04=" + place.file(name, content)), 5, code);
    }

    @Test
    void a_form_that_fails_its_schema_names_the_fields() {
        Cli.Answer answer = place.accept(place.person, place.formWith("出生日期", "1942-02-31"), "--attach", "M04=" + place.scan);

        refused(answer, 5, "form_invalid");
        assertThat(answer.errors()).contains("[出生日期]");
    }

    @Test
    void materials_that_are_missing_unknown_or_not_to_be_deferred_are_refused() {
        refused(place.accept(place.person, place.form), 5, "material_missing");
        refused(place.accept(place.person, place.form, "--attach", "M77=" + place.scan), 5, "material_unknown");
        refused(place.accept(place.person, place.form, "--defer", "M77"), 5, "material_unknown");
        refused(place.accept(place.person, place.form, "--defer", "M01", "--attach", "M04=" + place.scan), 5, "material_not_tolerable");
    }

    @Test
    void what_was_deferred_is_handed_in_later_once() {
        JsonNode tolerant = place.accept(place.person, place.form, "--defer", "M04").only();
        String caseId = tolerant.get("case_id").asText();

        refused(supply(caseId), 5, "nothing_supplied");
        refused(supply(caseId, "--attach", "M01=" + place.scan), 5, "material_not_owed");
        refused(supply(caseId, "--seen", "M77"), 5, "material_unknown");
        refused(supply("01900000-0000-7000-8000-000000000000", "--attach", "M04=" + place.scan), 5, "case_unknown");
        JsonNode supplied = supply(caseId, "--attach", "M04=" + place.scan).only();
        assertThat(tolerant.get("state").asText()).isEqualTo("TOLERANCE");
        assertThat(supplied.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(supplied.get("receipt_no")).isEqualTo(tolerant.get("receipt_no"));
        refused(supply(caseId, "--attach", "M04=" + place.scan), 5, "material_not_owed");
    }

    private static Cli.Answer supply(String caseId, String... more) {
        return Cli.call(Stream.<Object>concat(Stream.of("case", "supply", caseId, "--data", place.station), Stream.of(more)).toArray());
    }

    @Test
    void unknown_and_expired_items_are_refused() {
        String expired = Cli.call("item", "search", "D99", "--data", place.station).only().get("handle_code").asText();
        for (String[] item : new String[][] {{"NOPE", "item_unknown"}, {expired, "item_expired"}}) {
            refused(Cli.call("case", "accept", "--data", place.station, "--item", item[0], "--applicant", place.person, "--form", place.form), 5, item[1]);
        }
    }

    private static void refused(Cli.Answer answer, int exit, String code) {
        assertThat(answer.exit()).as(answer.errors()).isEqualTo(exit);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.lines()).isEmpty();
        assertThat(place.cases()).as("only what was accepted").isEqualTo(place.accepted);
    }
}
