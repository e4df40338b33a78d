package yiwang.sync.protocol.hub;

/** The centre's answer as it came. @param type of the body, or empty */
public record PassedOn(int status, String type, byte[] body) { }
