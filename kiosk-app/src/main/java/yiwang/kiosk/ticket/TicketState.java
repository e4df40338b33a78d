package yiwang.kiosk.ticket;

import yiwang.device.api.DeviceFault;
import yiwang.sync.domain.queue.Ticket;

/** How far the taking of a number is. */
public sealed interface TicketState {

    record None() implements TicketState { }

    /** The number is being written into the journal. */
    record Taking() implements TicketState { }

    /** The number holds; its paper is on the way. */
    record Printing(Ticket ticket) implements TicketState { }

    /** The printer confirmed. */
    record Printed(Ticket ticket) implements TicketState { }

    /** The number holds; a person must look whether paper came. */
    record MaybePrinted(Ticket ticket, DeviceFault why) implements TicketState { }

    /** The number holds, certainly without paper. */
    record NotPrinted(Ticket ticket, DeviceFault why) implements TicketState { }

    /** The number holds, and the person goes without paper or has looked for it. */
    record Remembered(Ticket ticket) implements TicketState { }

    /** No number was given. @param code for the phone call */
    record NotTaken(String code) implements TicketState { }
}
