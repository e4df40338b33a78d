package yiwang.device.serial.sam;

/** Module status SW3 (device protocols table 1.4) and what the driver does about it. */
enum SamStatus {
    SUCCESS(0x90, Reaction.GO_ON),
    CARD_FOUND(0x9F, Reaction.GO_ON),
    NOT_PRESENT_ON_CARD(0x91, Reaction.GO_ON),
    BAD_CHECKSUM_SEEN(0x10, Reaction.RESEND),
    BAD_LENGTH_SEEN(0x11, Reaction.RESEND),
    BAD_COMMAND(0x21, Reaction.PROTOCOL_FAULT),
    NOT_PERMITTED(0x23, Reaction.FIND_AGAIN),
    UNRECOGNISED_ERROR(0x24, Reaction.RESET_MODULE),
    CARD_REFUSED_MODULE(0x31, Reaction.PRESENT_AGAIN),
    MODULE_REFUSED_CARD(0x32, Reaction.PRESENT_AGAIN),
    VERIFICATION_FAILED(0x33, Reaction.PRESENT_AGAIN),
    CARD_TYPE_UNKNOWN(0x40, Reaction.NOT_AN_ID_CARD),
    READ_FAILED(0x41, Reaction.PRESENT_AGAIN),
    RANDOM_FAILED(0x47, Reaction.FIND_AGAIN_THEN_RESET),
    SELF_TEST_FAILED(0x60, Reaction.SELF_TEST_FAULT),
    NOT_AUTHORISED(0x66, Reaction.NOT_AUTHORISED_FAULT),
    NO_CARD(0x80, Reaction.KEEP_POLLING),
    SELECT_FAILED(0x81, Reaction.KEEP_POLLING),
    /** 01, 02, 03, 05 belong to the makers' libraries and never stand on the line; nor does anything else. */
    UNKNOWN(-1, Reaction.PROTOCOL_FAULT);

    enum Reaction {
        GO_ON, RESEND, PROTOCOL_FAULT, FIND_AGAIN, RESET_MODULE, PRESENT_AGAIN, NOT_AN_ID_CARD, FIND_AGAIN_THEN_RESET,
        SELF_TEST_FAULT, NOT_AUTHORISED_FAULT, KEEP_POLLING
    }

    private final int code;
    private final Reaction reaction;

    SamStatus(int code, Reaction reaction) {
        this.code = code;
        this.reaction = reaction;
    }

    static SamStatus of(int sw3) {
        for (SamStatus status : values()) {
            if (status.code == sw3) {
                return status;
            }
        }
        return UNKNOWN;
    }

    Reaction reaction() {
        return reaction;
    }

    /** True for what a module may say of itself, card or no card. */
    boolean ofTheModule() {
        return switch (this) {
            case SUCCESS, SELF_TEST_FAILED, NOT_AUTHORISED, BAD_CHECKSUM_SEEN, BAD_LENGTH_SEEN, BAD_COMMAND, UNRECOGNISED_ERROR -> true;
            default -> false;
        };
    }
}
