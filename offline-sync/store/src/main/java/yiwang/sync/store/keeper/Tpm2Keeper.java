package yiwang.sync.store.keeper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * TPM 2.0 by way of tpm2-tools (TCG TPM 2.0 Library, part 3: TPM2_CreatePrimary, TPM2_Create, TPM2_Load, TPM2_Unseal). The secret is sealed
 * under the storage hierarchy's primary key, which a TPM makes anew, the same each time, from a seed that never leaves it and that
 * TPM2_Clear changes. Bound to no PCR: an update of the firmware must not lock a village out.
 */
public final class Tpm2Keeper implements KeyKeeper {

    private static final String ATTRIBUTES = "fixedtpm|fixedparent|userwithauth|noda";
    private static final String PRIMARY = "primary.ctx";
    private static final String SEALED = "sealed.ctx";
    private static final String PUBLIC = "sealed.pub";
    private static final String PRIVATE = "sealed.priv";
    private static final byte[] NOTHING = new byte[0];

    private final String tcti;

    /** @param tcti how tpm2-tools reach the TPM, such as {@code device:/dev/tpmrm0} */
    public Tpm2Keeper(String tcti) {
        this.tcti = tcti;
    }

    @Override
    public String name() {
        return "tpm2";
    }

    @Override
    public boolean atHand() {
        try (TpmTools tools = TpmTools.open(tcti)) {
            primary(tools);
            return true;
        } catch (KeeperRefusal | IOException e) {
            return false;
        }
    }

    @Override
    public byte[] keep(byte[] secret) throws KeeperRefusal {
        try (TpmTools tools = TpmTools.open(tcti)) {
            primary(tools);
            tools.run(secret, "tpm2_create", "-Q", "-C", PRIMARY, "-i", "-", "-u", PUBLIC, "-r", PRIVATE, "-a", ATTRIBUTES);
            return kept(Files.readAllBytes(tools.file(PUBLIC)), Files.readAllBytes(tools.file(PRIVATE)));
        } catch (IOException e) {
            throw KeeperRefusal.failed();
        }
    }

    @Override
    public byte[] recall(byte[] kept) throws KeeperRefusal {
        try (TpmTools tools = TpmTools.open(tcti)) {
            lay(kept, tools.file(PUBLIC), tools.file(PRIVATE));
            primary(tools);
            tools.run(NOTHING, "tpm2_load", "-Q", "-C", PRIMARY, "-u", PUBLIC, "-r", PRIVATE, "-c", SEALED);
            return tools.run(NOTHING, "tpm2_unseal", "-c", SEALED);
        } catch (IOException e) {
            throw KeeperRefusal.failed();
        }
    }

    private static void primary(TpmTools tools) throws KeeperRefusal, IOException {
        tools.run(NOTHING, "tpm2_createprimary", "-Q", "-C", "o", "-g", "sha256", "-G", "ecc", "-c", PRIMARY);
    }

    /** Public and private part as TPM2B structures, each behind its length as 4 bytes, big-endian. */
    private static byte[] kept(byte[] publicPart, byte[] privatePart) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(publicPart.length);
            out.write(publicPart);
            out.writeInt(privatePart.length);
            out.write(privatePart);
        }
        return bytes.toByteArray();
    }

    private static void lay(byte[] kept, Path publicPart, Path privatePart) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept))) {
            Files.write(publicPart, part(in));
            Files.write(privatePart, part(in));
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not what a TPM gave");
        }
        return in.readNBytes(length);
    }
}
