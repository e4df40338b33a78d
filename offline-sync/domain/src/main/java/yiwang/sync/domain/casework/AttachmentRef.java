package yiwang.sync.domain.casework;

import java.util.Objects;

/**
 * A file of a case, named by its content.
 *
 * @param attachmentId  UUIDv7 made when it was added
 * @param material      code of the material it belongs to; {@code paper:KIND} for generated papers
 * @param sha256        lower-case hex of the bytes as brought
 * @param size          bytes
 * @param mediaType     image/png, image/jpeg or application/pdf, found from the content
 * @param filename      as brought; may hold personal data, so it is never stored in clear
 */
public record AttachmentRef(String attachmentId, String material, String sha256, long size, String mediaType, String filename) {

    public AttachmentRef {
        Objects.requireNonNull(attachmentId);
        Objects.requireNonNull(material);
        Objects.requireNonNull(sha256);
    }
}
