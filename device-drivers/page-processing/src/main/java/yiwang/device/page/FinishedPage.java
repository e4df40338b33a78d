package yiwang.device.page;

import java.util.Set;

/**
 * A page after all steps.
 *
 * @param picture  what goes into the document
 * @param findings what a person should know of it
 * @param turned   degrees by which it was turned back
 * @param look     a coarse look at it, to know it again
 */
public record FinishedPage(PagePicture picture, Set<PageFinding> findings, double turned, PageLook look) { }
