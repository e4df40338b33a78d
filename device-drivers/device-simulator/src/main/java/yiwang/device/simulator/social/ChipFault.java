package yiwang.device.simulator.social;

/** Something that goes wrong when a command reaches a card. */
public sealed interface ChipFault {

    /** The card says these bytes instead, status bytes included. */
    record Says(byte... bytes) implements ChipFault { }

    /** The card is pulled out before it answers. */
    record PulledOut() implements ChipFault { }

    /** The card never answers. */
    record Silent() implements ChipFault { }

    /** Whatever this does happens first; then the card answers as usual. */
    record After(Runnable event) implements ChipFault { }
}
