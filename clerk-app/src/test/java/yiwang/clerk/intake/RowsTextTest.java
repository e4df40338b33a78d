package yiwang.clerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.protocol.catalogue.CatalogueJson;
import yiwang.sync.protocol.forms.FormSchema;
import yiwang.sync.protocol.forms.FormField;

class RowsTextTest {

    @Test
    void rows_come_back_as_they_were_and_empty_ones_are_left_out() {
        List<FormField> fields = List.of(field("姓名", FormField.Type.TEXT), field("金额", FormField.Type.NUMBER));
        String text = RowsText.write(fields, List.of(Map.of("姓名", "王桂兰", "金额", "12.50"), Map.of("姓名", " "), Map.of()));
        assertThat(text).isEqualTo("[{\"姓名\":\"王桂兰\",\"金额\":12.50}]");
        assertThat(RowsText.read(text)).hasSize(1).first().extracting(row -> row.get("姓名")).isEqualTo("王桂兰");
        assertThat(RowsText.write(fields, List.of())).isEmpty();
        assertThat(RowsText.read("no rows")).isEmpty();
    }

    @Test
    void every_item_of_the_catalogue_can_be_filled_at_the_counter_rows_included() {
        for (Item item : CatalogueJson.sample().items()) {
            FormSchema schema = FormSchema.of(item, Clock.systemUTC());
            Map<String, FieldEntry> typed = new LinkedHashMap<>(FormJson.read(schema.example()));
            String form = FormJson.write(schema.layout(), typed);
            assertThat(schema.check(form)).as(item.name()).isEmpty();
        }
    }

    private static FormField field(String name, FormField.Type type) {
        return new FormField(name, name, type, true, List.of(), "", "", 4, "", List.of());
    }
}
