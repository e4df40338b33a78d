package yiwang.clerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.clerk.Samples;

class FormJsonTest {

    @Test
    void each_kind_of_field_becomes_the_json_that_its_schema_expects() {
        String json = FormJson.write(Samples.form(), Map.of("elder", FieldEntry.entered(" 王桂兰 "), "birth", FieldEntry.entered("1942-03-15"),
                "copies", FieldEntry.entered("2"), "insured", FieldEntry.entered("true"), "family", FieldEntry.entered("[{\"name\":\"李建国\"},{\"name\":\"张小满\"}]")));
        assertThat(json).isEqualTo("{\"elder\":\"王桂兰\",\"birth\":\"1942-03-15\",\"copies\":2,\"insured\":true,\"family\":[{\"name\":\"李建国\"},{\"name\":\"张小满\"}]}");
    }

    @Test
    void what_is_empty_is_left_out_and_what_is_no_number_is_left_for_the_schema_to_refuse() {
        assertThat(FormJson.write(Samples.form(), Map.of("elder", FieldEntry.entered("  "), "copies", FieldEntry.entered("两份"))))
                .isEqualTo("{\"copies\":\"两份\"}");
    }
}
