package yiwang.device.spi.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.simulator.SamplePerson;
import yiwang.device.simulator.SamplePersons;

class CardTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static List<SamplePerson> persons() {
        return SamplePersons.all();
    }

    @ParameterizedTest
    @MethodSource("persons")
    void every_kind_of_card_comes_back_field_by_field_and_sound(SamplePerson person) {
        CardText text = CardText.of(person.card().text()).orElseThrow();
        Map<String, String> read = text.fields().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().jsonName(), Map.Entry::getValue));
        read.put("type", text.kind().wireName());
        assertThat(read).isEqualTo(person.fields());
        assertThat(CardChecks.problems(text, TODAY)).isEmpty();
    }

    @Test
    void zeros_pad_as_well_as_spaces() {
        byte[] block = SamplePersons.WANG_GUILAN.card().text();
        for (int i = 6; i < 30; i++) {
            block[i] = 0;
        }
        Arrays.fill(block, 220, 256, (byte) 0);
        CardText text = CardText.of(block).orElseThrow();
        assertThat(text.kind()).isEqualTo(CardKind.RESIDENT);
        assertThat(text.fields()).containsEntry(CardField.NAME, "王桂兰");
    }

    @Test
    void a_nation_nobody_knows_is_kept_as_it_stands() {
        byte[] block = block(SamplePersons.WANG_GUILAN, 32, "57");
        assertThat(CardText.of(block).orElseThrow().fields()).containsEntry(CardField.NATION_CODE, "57");
    }

    @Test
    void an_empty_field_is_absent() {
        byte[] block = block(SamplePersons.WANG_GUILAN, 52, " ".repeat(35));
        CardText text = CardText.of(block).orElseThrow();
        assertThat(text.fields()).doesNotContainKey(CardField.ADDRESS);
        assertThat(CardChecks.problems(text, TODAY)).isEmpty();
    }

    @Test
    void an_unknown_type_mark_is_no_card_of_ours() {
        byte[] block = block(SamplePersons.WANG_GUILAN, 248, "X");
        assertThat(CardText.of(block)).isEmpty();
        assertThat(CardText.typeMark(block)).isEqualTo("type mark U+0058");
    }

    @Test
    void the_worked_earlier_number_is_rebuilt() {
        assertThat(EarlierNumber.rebuild("KAZ", "911398199012310021", "000")).contains("KAZ110090123105");
        assertThat(EarlierNumber.rebuild("KAZ", "911398199012310021", "")).isEmpty();
        assertThat(EarlierNumber.rebuild("", "9113", "000")).isEmpty();
    }

    @Test
    void a_hundred_thousand_mutated_text_blocks_are_read_or_refused_without_a_throw() {
        Random random = new Random(1799);
        List<byte[]> seeds = SamplePersons.all().stream().map(person -> person.card().text()).toList();
        for (int round = 0; round < 100_000; round++) {
            byte[] block = seeds.get(random.nextInt(seeds.size())).clone();
            int changes = 1 + random.nextInt(6);
            for (int i = 0; i < changes; i++) {
                block[random.nextInt(block.length)] = (byte) random.nextInt(256);
            }
            CardText.of(block).ifPresent(text -> CardChecks.problems(text, TODAY)
                    .forEach(problem -> assertThat(problem.sentence()).isNotBlank()));
        }
    }

    static byte[] block(SamplePerson person, int at, String value) {
        byte[] block = person.card().text();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, block, at, bytes.length);
        return block;
    }
}
