package yiwang.device.api;

/** What a device is for; the word a hall manager uses when binding one to a role. */
public enum DeviceKind { IDENTITY_CARD_READER, TICKET_PRINTER, DOCUMENT_PRINTER, DOCUMENT_SCANNER }
