package yiwang.kiosk.profile;

import java.util.Optional;

/**
 * The queue that this machine gives numbers for.
 *
 * @param letter  of its numbers
 * @param name    what people read, such as 综合窗口
 * @param pace    if the hall has said how fast it is; without it no wait is shown
 */
public record QueueGroup(String letter, String name, Optional<Pace> pace) { }
