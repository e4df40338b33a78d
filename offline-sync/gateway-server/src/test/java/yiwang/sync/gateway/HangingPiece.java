package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A PATCH over a plain socket, whose body comes in bits and hangs between them. */
final class HangingPiece implements AutoCloseable {

    private final Socket socket;
    private final int length;
    private int sent;

    HangingPiece(String url, String target, String token, int length) {
        this.length = length;
        URI uri = URI.create(url);
        try {
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.getOutputStream().write(("PATCH " + target + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nTus-Resumable: 1.0.0\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                    + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(int bytes) {
        try {
            socket.getOutputStream().write(new byte[bytes]);
            sent += bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on byte by byte, while others ask for the same upload in between, until it is answered. @return the status */
    int sendUntilAnswered(Runnable between) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (sent < length && !in.ready()) {
                between.run();
                send(1);
            }
            return Integer.parseInt(in.readLine().split(" ")[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens for an answer between the bytes. @return its status */
    int sendAByteAtATime(Duration pause) {
        try {
            socket.setSoTimeout((int) pause.toMillis());
            for (byte[] head = new byte[12]; ; send(1)) {
                try {
                    socket.getInputStream().readNBytes(head, 0, head.length);
                    return Integer.parseInt(new String(head, StandardCharsets.US_ASCII).split(" ")[1]);
                } catch (SocketTimeoutException e) {
                    assertThat(sent).as("bytes taken at this pace").isLessThan(400);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
