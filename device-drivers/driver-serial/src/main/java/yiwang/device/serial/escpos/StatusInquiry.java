package yiwang.device.serial.escpos;

import java.time.Duration;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;

/**
 * Asks DLE EOT 1 (printer), 4 (paper), 2 and 3 (causes), one after the other. Answers carry no number, so one silence
 * ends the inquiry. A printer that answers the first question only has said enough: being stopped shows in it.
 */
final class StatusInquiry {

    private static final int SILENCE = -1;
    private static final int FINE = 0x12;
    private static final int[] ORDER = {1, 4, 2, 3};
    /** Behind printer and paper; a printer that says that it is well has no cause of being ill. */
    private static final int BRIEF = 2;

    private final ByteLink link;
    private final Duration answer;

    StatusInquiry(ByteLink link, Duration answer) {
        this.link = link;
        this.answer = answer;
    }

    /** Before and after a ticket every byte on a slow line counts. */
    PrinterReport askBriefly(Deadline deadline) throws LinkException {
        return ask(deadline, true);
    }

    PrinterReport ask(Deadline deadline) throws LinkException {
        return ask(deadline, false);
    }

    private PrinterReport ask(Deadline deadline, boolean briefly) throws LinkException {
        int[] answers = {SILENCE, FINE, FINE, FINE};
        for (int asked = 0; asked < ORDER.length; asked++) {
            if (briefly && asked == BRIEF && new StatusBytes(answers[0], FINE, FINE, answers[3]).faults().isEmpty()) {
                break;
            }
            int n = ORDER[asked];
            int answered = ask(n, Deadline.after(answer).earlier(deadline));
            if (answered == SILENCE) {
                break;
            }
            answers[n - 1] = answered;
        }
        return answers[0] == SILENCE ? new PrinterReport.Mute()
                : new PrinterReport.Told(new StatusBytes(answers[0], answers[1], answers[2], answers[3]).faults());
    }

    private int ask(int n, Deadline deadline) throws LinkException {
        byte[] one = new byte[1];
        while (link.read(one, Duration.ZERO) > 0) {
            // Automatic status or the answer to an older question.
        }
        byte[] question = {0x10, 0x04, (byte) n};
        if (link.write(question, deadline.remaining()) < question.length) {
            return SILENCE;
        }
        StatusStream stream = new StatusStream();
        do {
            // Automatic status may come between question and answer.
            if (link.read(one, deadline.remaining()) > 0 && stream.take(one[0] & 0xFF).orElse(null) instanceof StatusStream.Answer(int answered)) {
                return answered;
            }
        } while (!deadline.passed());
        return SILENCE;
    }
}
