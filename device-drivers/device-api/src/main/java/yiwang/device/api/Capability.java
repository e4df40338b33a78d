package yiwang.device.api;

/** What a device can do beyond the least of its kind. */
public enum Capability {
    /** Answers status requests. */ BACK_CHANNEL,
    /** Cuts the paper. */ CUTTER,
    /** Senses that paper is nearly out. */ NEAR_END_SENSOR,
    /** Draws QR codes by itself. */ QR_CODE,
    /** Prints pictures, and with them characters outside its set. */ PICTURES,
    /** Prints both sides of a sheet. */ DUPLEX,
    /** Takes paper from a tray that is named. */ TRAY_CHOICE,
    /** Tells what became of a job. */ JOB_FOLLOWED,
    /** Colour, in or out. */ COLOUR,
    /** Scans from the glass. */ FLATBED,
    /** Scans a pile of sheets. */ FEEDER,
    /** Scans from above, by a lens. */ CAMERA,
    /** Shows what it sees while nothing is scanned. */ PREVIEW,
    /** Reads resident identity cards. */ RESIDENT_CARD,
    /** Reads social security cards. */ SOCIAL_CARD,
    /** Carries a card's fingerprint block. */ FINGERPRINT_BLOCK,
    /** Turns the raw photo of a card into a picture. */ PHOTO_DECODING,
    /** Tells the number that a contactless card answers with. */ CARD_UID,
    /** Tells a citizen's rating. */ RATING,
    /** Shows ticket numbers. */ TICKET_DISPLAY,
    /** Makes a sound. */ BEEP,
    /** Has a self test of its own. */ SELF_TEST
}
