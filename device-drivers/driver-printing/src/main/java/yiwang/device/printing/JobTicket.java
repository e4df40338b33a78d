package yiwang.device.printing;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.Types;
import java.net.URI;
import yiwang.device.api.PrintSettings;

/** Print-Job as we ask for it. What is usual is left to the printer, so that a queue without any abilities takes it too. */
final class JobTicket {

    private JobTicket() { }

    static IppPacket printJob(URI printer, JobName name, String user, PrintSettings settings) {
        IppPacket.Builder job = IppPacket.printJob(printer).putOperationAttributes(Types.requestingUserName.of(user),
                Types.jobName.of(name.text()), Types.documentFormat.of("application/pdf"));
        settings.tray().ifPresent(tray -> {
            MediaCol media = new MediaCol();
            media.setMediaSource(new KeywordOrName(tray));
            job.putJobAttributes(Types.mediaCol.of(media));
        });
        if (settings.sides() != PrintSettings.Sides.ONE) {
            job.putJobAttributes(Types.sides.of(settings.sides().keyword()));
        }
        if (settings.copies() > 1) {
            job.putJobAttributes(Types.copies.of(settings.copies()));
        }
        return job.build();
    }
}
