package yiwang.device.simulator.social;

/**
 * How a card talks, which differs in the field.
 *
 * @param byByte         T=0: answers are fetched by GET RESPONSE, and a wrong Le is corrected by 6Cxx; else T=1
 * @param contactless    lies on an antenna: the reader tells its UID
 * @param selectP1       what P1 must be when a file is selected by its identifier: 0x02 or 0x00
 * @param readByRecord   knows READ RECORD by number in the current file
 */
public record ChipTraits(boolean byByte, boolean contactless, int selectP1, boolean readByRecord) {

    public static final ChipTraits CONTACT = new ChipTraits(true, false, 0x02, true);
    public static final ChipTraits CONTACTLESS = new ChipTraits(false, true, 0x02, true);
    /** Older cards: the other P1, and records only by their tag. */
    public static final ChipTraits OLD_FASHIONED = new ChipTraits(true, false, 0x00, false);
}
