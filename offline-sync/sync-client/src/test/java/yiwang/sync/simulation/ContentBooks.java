package yiwang.sync.simulation;

import java.util.Map;

/** Attachments as a centre or a hub has committed them. */
interface ContentBooks {

    record Part(String owner, String sha256, int length, byte[] stored, boolean complete) { }

    /** By upload id. */
    Map<String, Part> uploads();

    /** Whole ones, by SHA-256. */
    Map<String, byte[]> contents();
}
