package yiwang.console.trial;

import java.util.List;
import yiwang.device.api.TicketLayout;

/** What printers are asked to print. */
public interface TrialPages {

    /** A ticket that cannot be taken for a number. */
    TicketLayout TICKET = new TicketLayout(List.of(new TicketLayout.Line("测试页", 2, true, TicketLayout.Align.CENTRE), new TicketLayout.Rule(),
            new TicketLayout.Line("设备测试，不是号票。", 1, false, TicketLayout.Align.LEFT),
            new TicketLayout.Line("0123456789 赵𬭎 阿依努尔·买买提", 1, false, TicketLayout.Align.LEFT), new TicketLayout.Feed(1)));

    /** One page as PDF. */
    byte[] document();
}
