package yiwang.sync.protocol.bundle;

/** Take in the bundle that was uploaded before as a file of the station that made it. @param sha256 of the bundle's file, lower-case hex; @param size bytes */
public record BundleRequest(String sha256, long size) { }
