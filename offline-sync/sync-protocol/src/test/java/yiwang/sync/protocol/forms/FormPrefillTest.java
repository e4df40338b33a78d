package yiwang.sync.protocol.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.person.Applicant;

class FormPrefillTest {

    @ParameterizedTest
    @CsvSource({"01, 汉族", "05, 维吾尔族", "11, 满族", "30, 土族", "56, 基诺族"})
    void the_ethnic_group_that_the_card_told_is_not_asked_again(String code, String name) {
        assertThat(prefilled(code)).containsEntry("民族", name);
    }

    @Test
    void a_code_that_names_no_group_is_left_to_the_person() {
        assertThat(prefilled("97")).isEmpty();
        assertThat(prefilled("")).isEmpty();
    }

    private static Map<String, String> prefilled(String nationCode) {
        FormField field = new FormField("民族", "民族", FormField.Type.TEXT, true, List.of(), "", "applicant.nation", 4, "", List.of());
        Applicant person = new Applicant("阿依努尔·买买提", "111", "990121199105120242", "2", nationCode, "19910512", "示范省青溪县城关街道东门社区9栋303室", "", "20380105",
                Applicant.Source.CARD);
        return FormPrefill.values(new FormLayout(List.of(new FormLayout.Section("申请人", List.of(field)))), Optional.of(person), Optional.empty());
    }
}
