package yiwang.sync.simulation;

import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Sent;

/** Whom a station talks to: the centre, or its hall's hub. */
interface Server {

    /** @param arrived bytes of the body that came before the line was cut; all of them = the whole request. @throws ServerDown when nobody answers */
    Came answer(Sent request, int arrived);
}
