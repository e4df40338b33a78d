package yiwang.device.simulator.idcard;

/** What a master may ask of a resident card module; CMD in the high byte, PARA in the low one. */
public enum ReaderCommand {
    RESET(0x10FF), STATUS(0x11FF), SAM_ID(0x12FF), FIND(0x2001), SELECT(0x2002), READ(0x3001), READ_WITH_FINGERPRINT(0x3010),
    ADDITIONAL_ADDRESS(0x3003), SET_RADIO(0x61FF), UNKNOWN(-1);

    private final int code;

    ReaderCommand(int code) {
        this.code = code;
    }

    static ReaderCommand of(int cmd, int para) {
        for (ReaderCommand command : values()) {
            if (command.code == (cmd << 8 | para)) {
                return command;
            }
        }
        return UNKNOWN;
    }
}
