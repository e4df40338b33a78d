package yiwang.device.serial.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;

class TicketBytesTest {

    private static final EscPosSettings USUAL = EscPosSettings.of(Map.of());

    @Test
    void the_worked_ticket_byte_for_byte() {
        TicketLayout ticket = new TicketLayout(List.of(new TicketLayout.Line("A001", 2, false, Align.CENTRE),
                new TicketLayout.Line("请到3号窗口", 1, false, Align.CENTRE), new TicketLayout.Qr("A001")));
        String worked = """
                1B 40 1C 26 1B 61 01 1D 21 11 1C 21 0C 41 30 30 31 0A 1D 21 00 1C 21 00
                C7 EB B5 BD 33 BA C5 B4 B0 BF DA 0A
                1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31
                1D 28 6B 07 00 31 50 30 41 30 30 31 1D 28 6B 03 00 31 51 30 0A 1D 56 42 03""";
        assertThat(TicketBytes.of(ticket, USUAL)).isEqualTo(HexFormat.of().parseHex(worked.replaceAll("\\s", "")));
    }

    @Test
    void a_rare_character_goes_out_whole_or_is_shown_by_its_number() {
        assertThat(USUAL.encoding().bytes("𬭎")).isEqualTo(new byte[] {(byte) 0x99, 0x33, (byte) 0xA9, 0x32});
        assertThat(new TicketEncoding("gbk").bytes("赵𬭎")).isEqualTo("赵[U+2CB4E]".getBytes(Charset.forName("GBK")));
    }

    @Test
    void a_rule_fills_the_paper() {
        EscPosSettings narrow = EscPosSettings.of(Map.of("paper", "58"));
        assertThat(new String(TicketBytes.of(new TicketLayout(List.of(new TicketLayout.Rule())), narrow), StandardCharsets.ISO_8859_1))
                .contains("-".repeat(32)).doesNotContain("-".repeat(33));
    }

    @Test
    void a_wrong_setting_is_told_with_the_known_ones() {
        assertThatThrownBy(() -> EscPosSettings.of(Map.of("encoding", "big5"))).hasMessageContaining("gb18030, gbk, utf-8");
        assertThatThrownBy(() -> EscPosSettings.of(Map.of("back-channel", "maybe"))).hasMessageContaining("usual, none");
        assertThatThrownBy(() -> EscPosSettings.of(Map.of("paper", "57"))).hasMessageContaining("58, 80");
        assertThatThrownBy(() -> EscPosSettings.of(Map.of("settle-ms", "soon"))).hasMessageContaining("settle-ms=soon");
    }
}
