package yiwang.device.page;

import java.util.Set;
import yiwang.device.api.DeviceFault;

/** The person beside the scanner, asked when only a person can know. Called on threads of the scan, one at a time. */
public interface ScanAttendant {

    /** What to do after a fault. */
    enum Answer { /** Mended: go on with the sheet that did not come. */ GO_ON, /** Keep what is there and make the document. */ FINISH }

    /** @param pages that are safely in the document */
    Answer stopped(DeviceFault why, int pages);

    /** A page came after a fault that looks like an earlier one. @param page the number that it would get @return true to keep it */
    boolean keepRepeated(int page);

    /** Told of each page that is in the document, for the screen. */
    void page(int number, Set<PageFinding> findings);

    /** Nobody is there: what came is kept, nothing is asked. */
    ScanAttendant NOBODY = new ScanAttendant() {
        @Override
        public Answer stopped(DeviceFault why, int pages) {
            return Answer.FINISH;
        }

        @Override
        public boolean keepRepeated(int page) {
            return true;
        }

        @Override
        public void page(int number, Set<PageFinding> findings) { }
    };
}
