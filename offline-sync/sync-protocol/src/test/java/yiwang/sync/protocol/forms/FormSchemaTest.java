package yiwang.sync.protocol.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.protocol.catalogue.CatalogueJson;
import yiwang.sync.protocol.json.JsonText;
import yiwang.sync.protocol.json.MalformedJsonException;

class FormSchemaTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static List<Item> items() {
        return CatalogueJson.sample().items();
    }

    @ParameterizedTest
    @MethodSource("items")
    void a_form_of_first_examples_is_sound_and_so_is_every_other_example(Item item) throws MalformedJsonException {
        FormSchema schema = FormSchema.of(item, CLOCK);
        assertThat(schema.check(schema.example())).isEmpty();
        ObjectNode json = JsonText.readObject(item.formSchema());
        for (Map.Entry<String, JsonNode> property : json.path("properties").properties()) {
            assertThat(property.getValue().path("examples")).as(property.getKey()).isNotEmpty();
            for (JsonNode example : property.getValue().path("examples")) {
                ObjectNode form = JsonText.readObject(schema.example());
                form.set(property.getKey(), example);
                assertThat(schema.check(JsonText.text(form))).as(property.getKey()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void every_property_inside_too_has_title_and_examples(Item item) throws MalformedJsonException {
        List<String> bare = new ArrayList<>();
        bare(JsonText.readObject(item.formSchema()), item.id(), bare);
        assertThat(bare).isEmpty();
    }

    private static void bare(JsonNode object, String path, List<String> bare) {
        assertThat(object.path("additionalProperties").asBoolean(true)).as(path).isFalse();
        object.path("properties").properties().forEach(property -> {
            String at = path + "." + property.getKey();
            if (!property.getValue().hasNonNull("title") || property.getValue().path("examples").isEmpty() || at.matches(".*[()（）].*")) {
                bare.add(at);
            }
            if (property.getValue().path("items").has("properties")) {
                bare(property.getValue().path("items"), at, bare);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_empty_form_names_every_required_field_by_its_label(Item item) {
        FormSchema schema = FormSchema.of(item, CLOCK);
        List<FormField> required = schema.layout().fields().filter(FormField::required).toList();
        assertThat(required).isNotEmpty();
        assertThat(schema.check("{}")).extracting(Problem::field)
                .containsExactlyInAnyOrderElementsOf(required.stream().map(FormField::name).toList());
        assertThat(schema.check("{}")).extracting(Problem::sentence)
                .containsAll(required.stream().map(field -> "“" + field.title() + "”没有填写。").toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/老人 | \"\" | “老人”没有填写。",
        "/出生日期 | \"1942-02-30\" | “出生日期”应为真实的日期，写作年-月-日，例如 2026-01-31。",
        "/出生日期 | 19420315 | “出生日期”应为文字。",
        "/关系 | \"邻居\" | “关系”只能从这些里选：子女、配偶、亲属、村居代办员、其他。",
        "/多余 | 1 | 表单里没有“多余”这一项，请删去。",
    })
    void faults_are_said_in_words(String pointer, String value, String sentence) throws Exception {
        FormSchema schema = FormSchema.of(item("D13"), CLOCK);
        ObjectNode form = JsonText.readObject(schema.example());
        form.set(pointer.substring(1), JsonText.readObject("{\"v\":" + value + "}").get("v"));
        assertThat(schema.check(JsonText.text(form))).extracting(Problem::code, Problem::field, Problem::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("form_invalid", pointer.substring(1), sentence));
    }

    @Test
    void a_fault_inside_a_row_says_which_row() throws Exception {
        FormSchema schema = FormSchema.of(item("D01"), CLOCK);
        ObjectNode form = JsonText.readObject(schema.example());
        ((ObjectNode) form.path("家庭成员").path(0)).put("身份证号", "990121194203150021").remove("关系");
        ((ObjectNode) form.path("家庭成员").path(0)).put("收入", -1);
        form.put("联系电话", "12");
        assertThat(schema.check(JsonText.text(form))).extracting(Problem::sentence).containsExactlyInAnyOrder(
                "“家庭成员”第 1 行“身份证号”不是有效的证件号码，请对照证件核对。", "“家庭成员”第 1 行“关系”没有填写。",
                "“家庭成员”第 1 行“月收入（元）”不能小于 0。", "“联系电话”的写法不对，请照示例填写，例如 13800001234。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "[]", "null", "{\"老人\":", "{\"老人\":\"a\",\"老人\":\"b\"}", "{} {}", "<html>", "{\"老人\":1e999999999}", "{\"老人\":[-1e-999999999]}"})
    void what_is_no_json_object_is_refused(String text) {
        assertThat(FormSchema.of(item("D13"), CLOCK).check(text)).extracting(Problem::code).containsExactly("form_not_json");
    }

    @Test
    void a_person_born_tomorrow_is_refused_today() throws Exception {
        FormSchema schema = FormSchema.of(item("D99"), CLOCK);
        ObjectNode form = JsonText.readObject(schema.example()).put("证件号", "990121202506010030");
        assertThat(schema.check(JsonText.text(form))).isEmpty();
        Clock before = Clock.fixed(Instant.parse("2025-05-31T15:59:59Z"), ZoneId.of("Asia/Shanghai"));
        assertThat(FormSchema.of(item("D99"), before).check(JsonText.text(form))).extracting(Problem::field).containsExactly("证件号");
    }

    @Test
    void a_schema_that_points_at_an_address_is_refused() {
        assertThatThrownBy(() -> FormSchema.of("{\"$ref\":\"http://127.0.0.1:9/schema.json\"}", CLOCK)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> FormSchema.of("[]", CLOCK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_layout_says_what_to_draw() {
        FormLayout layout = FormSchema.of(item("D01"), CLOCK).layout();
        assertThat(layout.sections()).extracting(FormLayout.Section::title).containsExactly("申请人", "申请内容", "家庭", "收款账户", "代办");
        FormField members = layout.fields().filter(field -> field.name().equals("家庭成员")).findFirst().orElseThrow();
        assertThat(members.type()).isEqualTo(FormField.Type.ROWS);
        assertThat(members.rowFields()).extracting(FormField::name).containsExactly("姓名", "身份证号", "关系", "健康状况", "职业", "收入");
        assertThat(layout.fields().filter(field -> field.name().equals("申请原因")).findFirst().orElseThrow().type()).isEqualTo(FormField.Type.LONG_TEXT);
        assertThat(FormSchema.of(item("D14"), CLOCK).layout().fields().map(FormField::type))
                .containsExactly(FormField.Type.MANY_CHOICES, FormField.Type.TEXT, FormField.Type.TEXT, FormField.Type.INTEGER);
    }

    @Test
    void a_card_fills_what_it_knows() {
        Applicant elder = new Applicant("王桂兰", "111", "990121194203150020", "2", "01", "19420315", "柳湾村3组", "", "长期", Applicant.Source.CARD);
        Applicant agent = new Applicant("李建国", "111", "990121197906080018", "1", "01", "19790608", "", "", "", Applicant.Source.CARD);
        assertThat(FormPrefill.values(FormSchema.of(item("D13"), CLOCK).layout(), Optional.of(elder), Optional.of(agent))).containsExactly(
                Map.entry("老人", "王桂兰"), Map.entry("出生日期", "1942-03-15"), Map.entry("户籍地", "柳湾村3组"),
                Map.entry("居住地", "柳湾村3组"), Map.entry("代办人", "李建国"));
    }

    @Test
    void no_value_of_any_kind_in_any_field_makes_an_exception() throws Exception {
        Random random = new Random(1);
        ObjectNode odd = JsonText.readObject("{\"a\":null,\"b\":1e99,\"b2\":-1e-99,\"b3\":1.0,\"c\":-0.0,\"d\":\"\\uD840\",\"e\":[],\"f\":[{}],\"g\":{\"x\":1},\"h\":true,\"i\":\"\"}");
        List<JsonNode> values = new ArrayList<>();
        odd.forEach(values::add);
        for (Item item : items()) {
            FormSchema schema = FormSchema.of(item, CLOCK);
            for (int round = 0; round < 100; round++) {
                ObjectNode form = JsonText.readObject(schema.example());
                List<String> names = new ArrayList<>();
                form.fieldNames().forEachRemaining(names::add);
                form.set(names.get(random.nextInt(names.size())), values.get(random.nextInt(values.size())));
                assertThat(schema.check(JsonText.text(form))).allSatisfy(problem -> assertThat(problem.sentence()).isNotBlank());
            }
        }
    }

    private static Item item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }
}
