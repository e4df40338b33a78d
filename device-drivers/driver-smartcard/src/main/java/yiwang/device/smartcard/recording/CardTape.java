package yiwang.device.smartcard.recording;

import java.util.Arrays;
import java.util.Optional;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.smartcard.apdu.CardChannel;
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.spi.recording.RecordedStep;
import yiwang.device.spi.recording.RecordedStep.What;
import yiwang.device.spi.recording.Recording;

/** The card's side of a recording: it answers what it answered then, as long as it is asked what it was asked then. */
final class CardTape implements CardChannel {

    private final Recording recording;
    private int step;

    CardTape(Recording recording) {
        this.recording = recording;
    }

    /** The next note, with whatever the driver did not ask for this time passed over; empty at the end. */
    Optional<String> nextNote() {
        while (step < recording.steps().size()) {
            RecordedStep next = recording.steps().get(step++);
            if (next.what() == What.NOTED && !CardNotes.isLost(next.note())) {
                return Optional.of(next.note());
            }
        }
        return Optional.empty();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardLostException {
        byte[] recorded = peek(What.SENT).orElseThrow(() -> otherwise("no command")).bytes();
        if (!fits(recorded, command)) {
            throw otherwise("another command");
        }
        step++;
        Optional<RecordedStep> lost = peek(What.NOTED).filter(note -> CardNotes.isLost(note.note()));
        if (lost.isPresent()) {
            step++;
            throw new CardLostException(CardNotes.outcome(lost.get().note()));
        }
        byte[] answer = peek(What.RECEIVED).orElseThrow(() -> otherwise("no answer")).bytes();
        step++;
        return answer;
    }

    /** In a masked recording a sent 00 stands for any byte. */
    private boolean fits(byte[] recorded, byte[] command) {
        if (!recording.head().masked() || recorded.length != command.length) {
            return Arrays.equals(recorded, command);
        }
        for (int i = 0; i < command.length; i++) {
            if (recorded[i] != 0 && recorded[i] != command[i]) {
                return false;
            }
        }
        return true;
    }

    private Optional<RecordedStep> peek(What what) {
        return step < recording.steps().size() && recording.steps().get(step).what() == what ? Optional.of(recording.steps().get(step)) : Optional.empty();
    }

    private CardLostException otherwise(String what) {
        return new CardLostException(new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.PROTOCOL,
                "the recording goes on differently at step " + (step + 1) + ": " + what)));
    }
}
