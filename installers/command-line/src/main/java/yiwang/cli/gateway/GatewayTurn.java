package yiwang.cli.gateway;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.FolderTurn;
import yiwang.cli.output.Stop;

/** The right to serve a gateway's folder: a lock of the operating system, which ends with its process however that ends. */
record GatewayTurn(Optional<FileChannel> channel) implements AutoCloseable {

    /** One that is just ending is waited for. */
    static GatewayTurn take(Path data, PrintWriter err) {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(data.resolve("gateway.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (FolderTurn.USUAL.whenPresent(() -> attempt(channel), err).isEmpty()) {
                channel.close();
                throw new Stop(ExitCode.NOT_SAVED, "in_use", "另一个网关正在使用这个数据文件夹，请先关闭它：" + data);
            }
            return new GatewayTurn(Optional.of(channel));
        } catch (IOException | UncheckedIOException e) {
            throw GatewayFolder.unreadable(data);
        }
    }

    /** For a gateway that may run many times at once. */
    static GatewayTurn none() {
        return new GatewayTurn(Optional.empty());
    }

    private static Optional<FileLock> attempt(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
