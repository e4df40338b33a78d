package yiwang.sync.protocol.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;

class CaseJsonTest {

    private final Random random = new Random(20261121);

    @Test
    void a_thousand_cases_read_back_equal() {
        for (int round = 0; round < 1000; round++) {
            CaseFile file = file();
            assertThat(CaseJson.read(CaseJson.write(file)).toOptional()).contains(file);
        }
    }

    @Test
    void names_are_snake_case_and_the_version_stands_in_it() {
        assertThat(new String(CaseJson.write(file()), StandardCharsets.UTF_8))
                .contains("\"schema_version\":1", "\"receipt_no\":", "\"handle_code\":", "\"accepted_at\":", "\"id_number\":", "\"media_type\":");
    }

    @Test
    void unknown_fields_do_no_harm() {
        CaseFile file = file();
        String later = new String(CaseJson.write(file), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"mood\":{\"a\":[1,null]},");
        assertThat(CaseJson.read(later.getBytes(StandardCharsets.UTF_8)).toOptional()).contains(file);
    }

    @Test
    void a_newer_form_and_broken_bytes_are_refused() {
        String text = new String(CaseJson.write(file()), StandardCharsets.UTF_8);
        assertThat(codes(text.replace("\"schema_version\":1", "\"schema_version\":9"))).containsExactly("case_newer");
        assertThat(codes(text.replaceFirst("\"case_id\":\"[^\"]*\"", "\"case_id\":\"x\""))).containsExactly("case_malformed");
        assertThat(codes(text.replaceFirst("\"state\":\"[A-Z_]*\"", "\"state\":\"LOST\""))).containsExactly("case_malformed");
        assertThat(codes("[]")).containsExactly("case_malformed");
    }

    @Test
    void no_cut_or_flipped_byte_makes_an_exception_or_leaks_a_name() {
        byte[] sound = CaseJson.write(file());
        for (int round = 0; round < 3000; round++) {
            byte[] broken = java.util.Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
            CaseJson.read(broken).problems().forEach(problem ->
                    assertThat(problem.sentence()).doesNotContain("王桂兰").doesNotContain("990121194203150020"));
        }
    }

    private static List<String> codes(String json) {
        return CaseJson.read(json.getBytes(StandardCharsets.UTF_8)).problems().stream().map(Problem::code).toList();
    }

    private CaseFile file() {
        Applicant applicant = new Applicant("王桂兰", "111", "990121194203150020", "2", "01", "19420315", "柳湾村3组", maybe(""), "长期",
                Applicant.Source.CARD);
        List<CaseMaterial> materials = new ArrayList<>();
        for (CaseMaterial.Way way : CaseMaterial.Way.values()) {
            materials.add(new CaseMaterial("M0" + way.ordinal(), "材料" + way.ordinal(), way, maybe("备注")));
        }
        CaseState state = CaseState.values()[random.nextInt(CaseState.values().length)];
        return new CaseFile(new UUID(random.nextLong(), random.nextLong()), "L990121100201A126112400010", maybe(""), 1 + random.nextInt(9),
                "119901219900010013499051100200101", "高龄老人津贴给付", "青溪县民政局", "119901219900010013", "sample-2026.11",
                random.nextBoolean(), state, applicant, random.nextBoolean() ? Optional.of(applicant) : Optional.empty(),
                "{ \"老人\" : \"赵𬭎\", \"金额\": 1.50, \"t\":\"\\u0000\\\"\" }", materials,
                List.of(new AttachmentRef("a1", "M04", "ab".repeat(32), random.nextLong(1L << 40), "image/png", "卡 片.png")),
                random.nextBoolean() ? List.of(new Fault("M04", "不清楚", "重拍"), new Fault("", "缺签名", "补签")) : List.of(),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)), day(), day(), day(), "ACDEFG", maybe("0012"), "3号",
                "青溪县政务服务中心", List.of(new CaseStep(null, CaseState.RECEIVED, "receive", Instant.ofEpochMilli(random.nextInt()), "0012", maybe("")),
                new CaseStep(CaseState.RECEIVED, state, "accept", Instant.EPOCH, "", "")));
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private Optional<LocalDate> day() {
        return random.nextBoolean() ? Optional.of(LocalDate.ofEpochDay(random.nextInt(30_000))) : Optional.empty();
    }
}
