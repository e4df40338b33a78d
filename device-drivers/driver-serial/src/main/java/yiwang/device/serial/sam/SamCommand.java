package yiwang.device.serial.sam;

/** The commands of a resident card security module that this driver sends (GA/T 467, CMD and PARA bytes). */
enum SamCommand {
    RESET(0x10, 0xFF),
    STATUS(0x11, 0xFF),
    SAM_ID(0x12, 0xFF),
    FIND(0x20, 0x01),
    SELECT(0x20, 0x02),
    READ(0x30, 0x01),
    READ_WITH_FINGERPRINT(0x30, 0x10),
    ADDITIONAL_ADDRESS(0x30, 0x03);

    static final int SAM_ID_BYTES = 16;
    static final int ADDRESS_BYTES = 70;
    static final int MAX_ADDRESSES = 4;
    private static final int SERIAL_NUMBER_BYTES = 8;
    private static final int LENGTH_FIELDS_BYTES = 4;

    private final int cmd;
    private final int para;

    SamCommand(int cmd, int para) {
        this.cmd = cmd;
        this.para = para;
    }

    byte[] frame() {
        return SamFrame.request(cmd, para);
    }

    /**
     * Whether an answer can be the answer to this command. Frames carry no sequence number: the shape of a success
     * and the set of failures that a command may meet are what keeps a late answer from being taken for this one's.
     */
    boolean fits(SamAnswer answer) {
        int data = answer.length();
        return switch (answer.status()) {
            case SUCCESS -> switch (this) {
                case RESET, STATUS -> data == 0;
                case SAM_ID -> data == SAM_ID_BYTES;
                case FIND -> false;
                case SELECT -> data == SERIAL_NUMBER_BYTES;
                case READ, READ_WITH_FINGERPRINT -> data > LENGTH_FIELDS_BYTES;
                case ADDITIONAL_ADDRESS -> data > 0 && data % ADDRESS_BYTES == 0 && data <= MAX_ADDRESSES * ADDRESS_BYTES;
            };
            case CARD_FOUND -> this == FIND;
            case NOT_PRESENT_ON_CARD -> this == ADDITIONAL_ADDRESS;
            case SamStatus s when this == STATUS || this == RESET -> s.ofTheModule();
            default -> true;
        };
    }
}
