package yiwang.sync.gateway.hub;

import yiwang.sync.protocol.hub.SignedPush;

/** A push that waits for the centre. */
record HeldPush(long pushId, String epoch, long lastSeq, SignedPush push) { }
