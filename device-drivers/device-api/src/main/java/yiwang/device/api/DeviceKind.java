package yiwang.device.api;

/** What a device is for; the word a hall manager uses when binding one to a role. */
public enum DeviceKind {
    /** {@link IdentityCardReader}: resident cards and their relatives, social security cards. */ IDENTITY_CARD_READER,
    /** {@link TicketPrinter}. */ TICKET_PRINTER,
    /** {@link DocumentPrinter}, the one with numbered blanks included. */ DOCUMENT_PRINTER,
    /** {@link DocumentScanner}, document cameras included. */ DOCUMENT_SCANNER,
    /** {@link yiwang.device.api.window.WindowDisplay}. */ WINDOW_DISPLAY,
    /** {@link yiwang.device.api.window.CallKeypad}. */ CALL_KEYPAD,
    /** {@link yiwang.device.api.window.RatingKeypad}. */ RATING_KEYPAD,
    /** {@link yiwang.device.api.capture.BarcodeScanner}. */ BARCODE_SCANNER,
    /** {@link yiwang.device.api.capture.SignaturePad}. */ SIGNATURE_PAD,
    /** {@link yiwang.device.api.capture.FingerprintReader}. */ FINGERPRINT_READER,
    /** {@link yiwang.device.api.capture.IcCardReader}. */ IC_CARD_READER,
    /** {@link yiwang.device.api.sensor.MachineSensor}. */ MACHINE_SENSOR
}
