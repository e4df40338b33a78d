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

    private final ByteLink link;
    private final Duration answer;

    StatusInquiry(ByteLink link, Duration answer) {
        this.link = link;
        this.answer = answer;
    }

    PrinterReport ask(Deadline deadline) throws LinkException {
        int[] answers = {SILENCE, FINE, FINE, FINE};
        for (int n : ORDER) {
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
        do {
            if (link.read(one, deadline.remaining()) > 0 && StatusBytes.isAnswer(one[0] & 0xFF)) {
                return one[0] & 0xFF;
            }
        } while (!deadline.passed());
        return SILENCE;
    }
}
