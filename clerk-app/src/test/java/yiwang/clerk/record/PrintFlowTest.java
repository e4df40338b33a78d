package yiwang.clerk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiwang.clerk.record.PrintState.Stage;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.station.PaperKind;

class PrintFlowTest {

    private static final DeviceFault LOST = DeviceFault.of(DeviceFault.Kind.LINK_LOST, "test");
    private final PrintState started = PrintFlow.ask(PrintState.IDLE, List.of(PaperKind.RECEIPT, PaperKind.ACCEPTANCE));

    @Test
    void papers_come_one_after_another() {
        PrintState second = PrintFlow.answered(started, new PrintOutcome.Printed());
        assertThat(second.now()).contains(PaperKind.ACCEPTANCE);
        PrintState all = PrintFlow.answered(second, new PrintOutcome.Printed());
        assertThat(all.stage()).isEqualTo(Stage.ALL_OUT);
        assertThat(all.out()).containsExactly(PaperKind.RECEIPT, PaperKind.ACCEPTANCE);
    }

    @Test
    void a_doubtful_paper_is_asked_about_and_never_printed_again_by_itself() {
        PrintState doubt = PrintFlow.answered(started, new PrintOutcome.MaybePrinted(LOST));
        assertThat(doubt.stage()).isEqualTo(Stage.ASK_PERSON);
        assertThat(PrintFlow.ask(doubt, List.of(PaperKind.RECEIPT))).isSameAs(doubt);
        assertThat(PrintFlow.answered(doubt, new PrintOutcome.Printed())).isSameAs(doubt);

        assertThat(PrintFlow.seen(doubt).now()).contains(PaperKind.ACCEPTANCE);
        PrintState again = PrintFlow.again(doubt);
        assertThat(again.stage()).isEqualTo(Stage.PRINTING);
        assertThat(again.now()).isEqualTo(Optional.of(PaperKind.RECEIPT));
        assertThat(again.rest()).containsExactly(PaperKind.ACCEPTANCE);
    }

    @Test
    void a_paper_in_doubt_from_an_earlier_time_is_asked_about_before_the_printer_gets_it() {
        PrintState asked = PrintFlow.doubted(started);
        assertThat(asked.stage()).isEqualTo(Stage.ASK_PERSON);
        assertThat(asked.now()).contains(PaperKind.RECEIPT);
        assertThat(PrintFlow.seen(asked).now()).contains(PaperKind.ACCEPTANCE);
        assertThat(PrintFlow.again(asked).stage()).isEqualTo(Stage.PRINTING);
    }

    @Test
    void a_paper_that_certainly_did_not_come_says_why_and_waits() {
        PrintState not = PrintFlow.answered(started, new PrintOutcome.NotPrinted(LOST));
        assertThat(not.stage()).isEqualTo(Stage.NOT_PRINTED);
        assertThat(not.fault()).contains(LOST);
        assertThat(not.out()).isEmpty();
    }
}
