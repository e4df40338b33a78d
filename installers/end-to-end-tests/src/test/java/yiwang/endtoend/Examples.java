package yiwang.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Files that a caller of the command line brings: a form made of the schema's examples, a person, pictures. */
public final class Examples {

    private Examples() { }

    /** Every property filled with its first example, as any program could do. */
    public static Path form(Path folder, JsonNode formSchema) {
        ObjectNode form = Yiwang.JSON.createObjectNode();
        formSchema.get("properties").properties().forEach(e -> form.set(e.getKey(), e.getValue().get("examples").get(0)));
        return write(folder.resolve("form.json"), form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Path person(Path folder, String name, String idNumber) {
        return person(folder, name, idNumber, "示范省云川市青溪县望河镇柳湾村1号");
    }

    public static Path person(Path folder, String name, String idNumber, String address) {
        ObjectNode card = Yiwang.JSON.createObjectNode();
        card.put("type", "resident").put("name", name).put("sex_code", (idNumber.charAt(16) - '0') % 2 == 0 ? "2" : "1").put("nation_code", "01")
                .put("birth", idNumber.substring(6, 14)).put("address", address).put("id_number", idNumber)
                .put("issuer", "青溪县公安局").put("valid_from", "20200101").put("valid_to", "长期").put("some_future_field", 7);
        return write(folder.resolve("person.json"), card.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A small but whole PNG whose pixels depend on the seed. */
    public static Path picture(Path folder, String name, int seed) {
        try {
            var image = new java.awt.image.BufferedImage(320, 200, java.awt.image.BufferedImage.TYPE_INT_RGB);
            CRC32 noise = new CRC32();
            for (int y = 0; y < 200; y++) {
                for (int x = 0; x < 320; x++) {
                    noise.update(seed + x);
                    image.setRGB(x, y, (int) noise.getValue());
                }
            }
            Path file = folder.resolve(name);
            javax.imageio.ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
