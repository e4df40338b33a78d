package yiwang.kiosk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Line;
import yiwang.sync.domain.queue.Ticket;

class TicketPaperTest {

    private static final Ticket TICKET = new Ticket(new UUID(1, 2), "A036", "A", LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T01:42:00Z"), 13, "pending");

    @Test
    void the_number_is_the_largest_line_and_the_hall_time_is_local() {
        TicketLayout layout = TicketPaper.of(TICKET, "青溪县政务服务中心", "综合窗口", false, ZoneId.of("Asia/Shanghai"));
        Line largest = layout.parts().stream().filter(Line.class::isInstance).map(Line.class::cast).reduce((a, b) -> a.scale() >= b.scale() ? a : b).orElseThrow();
        assertThat(largest.text()).isEqualTo("A036");
        assertThat(texts(layout)).anyMatch(t -> t.contains("11月24日 09:42")).anyMatch(t -> t.contains("13 人")).noneMatch(t -> t.contains("样例"));
    }

    @Test
    void a_sample_says_so_on_paper() {
        assertThat(texts(TicketPaper.of(TICKET, "青溪县政务服务中心", "综合窗口", true, ZoneId.of("Asia/Shanghai")))).anyMatch(t -> t.contains("样例"));
    }

    private static java.util.List<String> texts(TicketLayout layout) {
        return layout.parts().stream().filter(Line.class::isInstance).map(p -> ((Line) p).text()).toList();
    }
}
