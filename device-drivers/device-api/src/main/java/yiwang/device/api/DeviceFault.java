package yiwang.device.api;

import java.util.Objects;

/**
 * One thing that is wrong with a device.
 *
 * @param kind    what is wrong, in terms a screen can translate
 * @param detail  technical detail for the log and the phone call (status byte, IPP keyword); never personal data
 */
public record DeviceFault(Kind kind, String detail) {

    public enum Kind {
        /** The port, queue or host is not there. */ ABSENT,
        /** It is there and does not answer in time. */ NO_ANSWER,
        /** It answers and says that it is off line. */ OFFLINE,
        /** Frames arrive that are not of its protocol, or with wrong checksums. */ PROTOCOL,
        /** Somebody else is using it. */ BUSY,
        PAPER_NEAR_END, PAPER_OUT, COVER_OPEN, PAPER_JAM, CUTTER, SUPPLY_LOW, SUPPLY_OUT,
        /** Feeder of a scanner is empty. */ NO_DOCUMENT,
        /** Two sheets at once went into the feeder: one of them would be missing. */ DOUBLE_FEED,
        /** A security module that failed its self test. */ SELF_TEST_FAILED,
        /** A security module that may not read cards. */ NOT_AUTHORISED,
        /** The print job was cancelled or aborted on its way. */ JOB_ENDED,
        /** The link broke in the middle of a command. */ LINK_LOST,
        /** Another device answers where this one was bound. */ WRONG_DEVICE,
        /** The machine's disk is nearly full. */ DISK_FULL,
        /** The machine's clock is not what a reference says. */ CLOCK_WRONG,
        /** The machine is too hot. */ TOO_HOT,
        /** The door of the machine is open, or was. */ DOOR_OPEN,
        /** Mains is away, a battery carries the machine. */ ON_BATTERY,
        /** The battery will soon be empty. */ BATTERY_LOW,
        OTHER
    }

    public DeviceFault {
        Objects.requireNonNull(kind);
        detail = detail == null ? "" : detail;
    }

    public static DeviceFault of(Kind kind, String detail) {
        return new DeviceFault(kind, detail);
    }
}
