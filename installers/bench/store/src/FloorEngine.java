import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What no encrypted durable store can beat: encrypt, append, fdatasync. Finds nothing, keeps no order, checks nothing. */
final class FloorEngine implements Engine {

    private final CaseCorpus corpus;
    private final FileChannel log;
    private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    private int count;

    FloorEngine(Path folder, CaseCorpus corpus) throws Exception {
        this.corpus = corpus;
        log = FileChannel.open(folder.resolve("log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public Session session() {
        return new Session() {
            @Override
            public void accept(int number) throws Exception {
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, ByteBuffer.allocate(12).putInt(number).array()));
                log.write(ByteBuffer.wrap(cipher.doFinal(corpus.bytes(number))));
                log.force(false);
                count++;
            }

            @Override
            public void close() { }
        };
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public void close() throws Exception {
        log.close();
    }
}
