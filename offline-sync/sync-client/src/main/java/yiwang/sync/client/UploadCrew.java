package yiwang.sync.client;

import java.util.function.IntConsumer;

/** Runs the lanes of attachments, each in its own way beside the pass. */
@FunctionalInterface
interface UploadCrew {

    /** @param work for each lane from 0; @return waits until all of them have ended */
    Runnable start(int lanes, IntConsumer work);
}
