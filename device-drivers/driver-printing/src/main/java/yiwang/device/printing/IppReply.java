package yiwang.device.printing;

import yiwang.device.api.DeviceFault;

/** How one question over IPP ended. */
sealed interface IppReply<T> {

    record Answered<T>(T value) implements IppReply<T> { }

    /** The server knows no such printer or job. */
    record Unknown<T>() implements IppReply<T> { }

    /** The server understood and does not want to. @param status the IPP status, such as {@code client-error-not-possible} */
    record Refused<T>(String status) implements IppReply<T> { }

    /** No answer, or none that can be understood. */
    record Silent<T>(DeviceFault why) implements IppReply<T> { }
}
