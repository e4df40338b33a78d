package yiwang.sync.client;

import java.util.Optional;
import okhttp3.HttpUrl;

/** The next request of a file. */
sealed interface UploadTurn {

    /** Of the file that it carries. */
    long bytes();

    /** No piece of the same file leaves while it is under way. */
    boolean isAlone();

    /** How far is it? */
    record Ask(HttpUrl url) implements UploadTurn {

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public boolean isAlone() {
            return false;
        }
    }

    /** @param first the first bytes, when there are any; @param window which it belongs to; @param named pieces may leave before it is answered */
    record Create(Optional<PieceBody> first, PieceWindow window, boolean named) implements UploadTurn {

        PieceWindow.Range range() {
            return new PieceWindow.Range(0, bytes());
        }

        @Override
        public long bytes() {
            return first.map(PieceBody::contentLength).orElse(0L);
        }

        @Override
        public boolean isAlone() {
            return !named || !PieceSource.isReadAtOnce(bytes());
        }
    }

    /**
     * @param window which it belongs to
     * @param ahead  sent while one in front of it was under way
     * @param brief  the gateway takes a short head
     * @param early  sent before the creation was answered
     */
    record Piece(HttpUrl url, PieceWindow window, PieceWindow.Range range, PieceBody body, boolean ahead, boolean brief, boolean early) implements UploadTurn {

        @Override
        public long bytes() {
            return range.length();
        }

        @Override
        public boolean isAlone() {
            return !PieceSource.isReadAtOnce(range.length());
        }
    }
}
