package yiwang.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.serial.sam.SamLimits;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.ReaderCommand;
import yiwang.device.simulator.idcard.ReaderFault;

class ReaderOnABadLineTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final byte[] NOISE = {0x00, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x55, (byte) 0xAA};

    private SimulatedReaderRig rig;

    @BeforeEach
    void set_up() throws IOException {
        rig = new SimulatedReaderRig("tcp:0", SimulatedReaderRig.BRISK);
        rig.simulator.putOn(SamplePersons.LI_JIANGUO.card());
    }

    @AfterEach
    void take_down() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(value = ReaderCommand.class, names = {"STATUS", "SAM_ID", "FIND", "SELECT", "READ", "ADDITIONAL_ADDRESS"})
    void one_mishap_at_any_step_is_overcome(ReaderCommand step) {
        for (ReaderFault mishap : new ReaderFault[] {new ReaderFault.NoiseBefore(NOISE), new ReaderFault.WrongChecksum(), new ReaderFault.Truncated(9),
            new ReaderFault.Silent(), new ReaderFault.Late(Duration.ofMillis(900)), new ReaderFault.Status(0x10), new ReaderFault.Status(0x11)}) {
            rig.simulator.inject(step, 1, mishap);
            assertThat(readName()).as("%s at %s", mishap, step).isEqualTo("李建国");
            rig.simulator.behave();
        }
    }

    @Test
    void an_answer_that_dribbles_in_byte_by_byte_is_put_together() {
        rig.simulator.inject(ReaderCommand.READ, 1, new ReaderFault.ByteByByte(Duration.ofNanos(100_000)));
        assertThat(readName()).isEqualTo("李建国");
    }

    @Test
    void a_late_answer_about_one_card_is_never_taken_for_the_next_card() {
        rig.simulator.inject(ReaderCommand.READ, 1, new ReaderFault.Late(Duration.ofMillis(1500)));
        CardReadOutcome first = rig.reader().read(Duration.ofMillis(100), Cancellation.NEVER);
        assertThat(first).isInstanceOfAny(CardReadOutcome.ReaderFault.class, CardReadOutcome.LiftAndRetry.class, CardReadOutcome.Read.class);
        rig.simulator.putOn(SamplePersons.AYNUR.card());
        assertThat(readName()).isEqualTo("阿依努尔·买买提");
    }

    @Test
    void a_second_answer_to_one_question_spoils_the_round_and_the_card_is_read_again() {
        rig.simulator.inject(ReaderCommand.SELECT, 1, new ReaderFault.NoiseBefore(strayReadAnswer()));
        assertThat(readName()).isEqualTo("李建国");
        assertThat(rig.simulator.requests().stream().filter(ReaderCommand.READ::equals)).hasSize(2);
    }

    /** As if the module had answered an earlier master: a whole, valid frame that fits no select command. */
    private static byte[] strayReadAnswer() {
        byte[] frame = new byte[11 + 4 + 256];
        byte[] head = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69, 0x01, 0x08, 0, 0, (byte) 0x90, 1, 0, 0, 0};
        System.arraycopy(head, 0, frame, 0, head.length);
        for (int i = 5; i < frame.length - 1; i++) {
            frame[frame.length - 1] ^= frame[i];
        }
        return frame;
    }

    @Test
    void an_answer_later_than_the_whole_read_does_not_leak_into_the_next_read() {
        rig.simulator.inject(ReaderCommand.FIND, 1, new ReaderFault.Late(Duration.ofMillis(600)));
        assertThat(rig.reader().read(Duration.ofMillis(50), Cancellation.NEVER)).isInstanceOf(CardReadOutcome.class);
        rig.simulator.lift();
        assertThat(rig.reader().read(Duration.ofMillis(700), Cancellation.NEVER)).isEqualTo(new CardReadOutcome.NoCard());
    }

    @Test
    void a_reader_that_never_answers_is_a_fault() {
        rig.simulator.inject(Integer.MAX_VALUE, new ReaderFault.Silent());
        assertThat(faultOf(read())).isEqualTo(DeviceFault.Kind.NO_ANSWER);
        assertThat(rig.reader().status(LIMIT).state()).isEqualTo(DeviceStatus.State.OFFLINE);
        rig.simulator.behave();
        assertThat(readName()).isEqualTo("李建国");
    }

    @Test
    void the_module_is_not_asked_for_a_card_more_often_than_its_maker_advises() throws IOException {
        try (SimulatedReaderRig usual = new SimulatedReaderRig("tcp:0", SamLimits.USUAL)) {
            assertThat(usual.reader().read(Duration.ofSeconds(2), Cancellation.NEVER)).isEqualTo(new CardReadOutcome.NoCard());
            assertThat(usual.simulator.requests().stream().filter(ReaderCommand.FIND::equals).count()).isBetween(2L, 8L);
        }
    }

    @Test
    void a_status_request_keeps_its_limit(@TempDir Path folder) throws IOException {
        try (SimulatedReaderRig slow = new SimulatedReaderRig("pty:" + folder.resolve("reader"), SamLimits.USUAL)) {
            slow.simulator.inject(Integer.MAX_VALUE, new ReaderFault.Silent());
            long start = System.nanoTime();
            assertThat(slow.reader().status(Duration.ofMillis(300)).state()).isEqualTo(DeviceStatus.State.OFFLINE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1300));
        }
    }

    @ParameterizedTest
    @EnumSource(value = ReaderCommand.class, names = {"FIND", "SELECT", "READ"})
    void a_step_that_is_never_answered_is_a_fault_in_time(ReaderCommand step) {
        rig.simulator.inject(step, Integer.MAX_VALUE, new ReaderFault.Silent());
        long start = System.nanoTime();
        assertThat(faultOf(read())).isEqualTo(DeviceFault.Kind.NO_ANSWER);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(5));
        assertThat(rig.simulator.requests()).contains(ReaderCommand.RESET);
    }

    @Test
    void checksums_that_stay_wrong_are_a_fault() {
        rig.simulator.inject(ReaderCommand.READ, Integer.MAX_VALUE, new ReaderFault.WrongChecksum());
        assertThat(faultOf(read())).isEqualTo(DeviceFault.Kind.PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x31, 0x32, 0x33, 0x41})
    void a_read_that_failed_once_is_repeated_and_one_that_keeps_failing_asks_for_the_card_again(int code) {
        rig.simulator.inject(ReaderCommand.READ, 1, new ReaderFault.Status(code));
        assertThat(readName()).isEqualTo("李建国");
        rig.simulator.inject(ReaderCommand.READ, Integer.MAX_VALUE, new ReaderFault.Status(code));
        assertThat(read()).isEqualTo(new CardReadOutcome.LiftAndRetry(String.format("SW 00 00 %02X", code)));
    }

    @Test
    void a_module_that_finds_a_card_only_once_asks_for_it_again_after_a_failed_read() {
        rig.simulator.findCardOnlyOncePerPresentation(true);
        assertThat(readName()).isEqualTo("李建国");
        assertThat(rig.reader().read(Duration.ofMillis(400), Cancellation.NEVER)).isEqualTo(new CardReadOutcome.NoCard());
        rig.simulator.putOn(SamplePersons.LI_JIANGUO.card());
        assertThat(readName()).isEqualTo("李建国");
    }

    @ParameterizedTest
    @CsvSource({"FIND, 40", "SELECT, 40"})
    void another_kind_of_card_is_told(ReaderCommand step, String code) {
        rig.simulator.inject(step, 1, new ReaderFault.Status(Integer.parseInt(code, 16)));
        assertThat(read()).isEqualTo(new CardReadOutcome.UnknownCard("SW 00 00 40"));
    }

    @ParameterizedTest
    @CsvSource({"60, SELF_TEST_FAILED", "66, NOT_AUTHORISED"})
    void a_sick_module_says_so(String code, DeviceFault.Kind kind) {
        rig.simulator.inject(ReaderCommand.STATUS, Integer.MAX_VALUE, new ReaderFault.Status(Integer.parseInt(code, 16)));
        assertThat(faultOf(read())).isEqualTo(kind);
        assertThat(rig.reader().status(LIMIT).faults()).extracting(DeviceFault::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"FIND, 66, NOT_AUTHORISED", "FIND, 60, SELF_TEST_FAILED", "READ, 21, PROTOCOL", "SELECT, 77, PROTOCOL", "READ, 01, PROTOCOL",
        "READ, 02, PROTOCOL", "READ, 03, PROTOCOL", "READ, 05, PROTOCOL", "READ, 10, PROTOCOL", "READ, 11, PROTOCOL", "READ, 24, OTHER"})
    void what_repeating_cannot_mend_is_a_fault(ReaderCommand step, String code, DeviceFault.Kind kind) {
        rig.simulator.inject(step, Integer.MAX_VALUE, new ReaderFault.Status(Integer.parseInt(code, 16)));
        assertThat(faultOf(read())).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"READ, 23, false", "READ, 47, false", "SELECT, 47, false", "READ, 24, true", "FIND, 80, false", "SELECT, 81, false",
        "ADDITIONAL_ADDRESS, 41, false"})
    void what_a_new_search_or_a_reset_mends_is_mended(ReaderCommand step, String code, boolean byReset) {
        rig.simulator.inject(step, 1, new ReaderFault.Status(Integer.parseInt(code, 16)));
        assertThat(readName()).isEqualTo("李建国");
        assertThat(rig.simulator.requests().contains(ReaderCommand.RESET)).isEqualTo(byReset);
    }

    @Test
    void a_random_number_that_keeps_failing_brings_a_reset() {
        rig.simulator.inject(ReaderCommand.READ, 2, new ReaderFault.Status(0x47));
        assertThat(readName()).isEqualTo("李建国");
        assertThat(rig.simulator.requests()).contains(ReaderCommand.RESET);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x91, 0x21})
    void a_card_without_additional_addresses_is_complete(int code) {
        rig.simulator.inject(ReaderCommand.ADDITIONAL_ADDRESS, 1, new ReaderFault.Status(code));
        assertThat(read()).isInstanceOfSatisfying(CardReadOutcome.Read.class, read -> assertThat(read.card().additionalAddresses()).isEmpty());
    }

    @Test
    void a_type_mark_nobody_knows_is_told_and_nothing_is_guessed() {
        byte[] text = SamplePersons.LI_JIANGUO.card().text();
        text[248] = 'Z';
        rig.simulator.putOn(SamplePersons.LI_JIANGUO.card().withText(text));
        assertThat(read()).isEqualTo(new CardReadOutcome.UnknownCard("type mark U+005A"));
    }

    private CardReadOutcome read() {
        return rig.reader().read(LIMIT, Cancellation.NEVER);
    }

    private String readName() {
        CardReadOutcome outcome = read();
        return outcome instanceof CardReadOutcome.Read(var card) ? card.holderName() : outcome.toString();
    }

    private static DeviceFault.Kind faultOf(CardReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(CardReadOutcome.ReaderFault.class);
        return ((CardReadOutcome.ReaderFault) outcome).fault().kind();
    }
}
