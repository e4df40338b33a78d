package yiwang.device.serial.escpos;

import java.time.Duration;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;

/** Asks DLE EOT 1 to 4, one after the other. Answers carry no number, so one silence ends the inquiry. */
final class StatusInquiry {

    private static final int SILENCE = -1;

    private final ByteLink link;
    private final Duration answer;

    StatusInquiry(ByteLink link, Duration answer) {
        this.link = link;
        this.answer = answer;
    }

    PrinterReport ask(Deadline deadline) throws LinkException {
        int[] answers = new int[4];
        for (int n = 1; n <= answers.length; n++) {
            answers[n - 1] = ask(n, Deadline.after(answer).earlier(deadline));
            if (answers[n - 1] == SILENCE) {
                return new PrinterReport.Mute();
            }
        }
        return new PrinterReport.Told(new StatusBytes(answers[0], answers[1], answers[2], answers[3]).faults());
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
