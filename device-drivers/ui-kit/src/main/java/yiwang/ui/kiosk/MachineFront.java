package yiwang.ui.kiosk;

/**
 * Where things are on this very machine, as parts (0 to 1) of the width and height of its front: the middle of the
 * card reader, and the left ends of the ticket exit and of the paper exit. Comes from the station's device profile.
 */
public record MachineFront(double readerX, double readerY, double ticketX, double ticketY, double paperX,
        double paperY) {
    /** Reader at the lower right, ticket above paper at the lower left. */
    public static final MachineFront USUAL = new MachineFront(0.698, 0.797, 0.129, 0.684, 0.129, 0.803);

    public MachineFront {
        for (double part : new double[] {readerX, readerY, ticketX, ticketY, paperX, paperY}) {
            if (!(part >= 0 && part <= 1)) {
                throw new IllegalArgumentException("a part of the front is from 0 to 1: " + part);
            }
        }
    }
}
