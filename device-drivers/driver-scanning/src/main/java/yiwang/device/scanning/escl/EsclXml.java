package yiwang.device.scanning.escl;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/**
 * One answer of a scanner in XML: the texts of its leaves behind their paths, such as {@code ScannerStatus/State}.
 * Always UTF-8. Namespaces are left out, because scanners mix them up. No DTD, no entity of anybody's own, no file, no address is ever
 * looked up; depth and count are bounded, and so is the document by {@link EsclHttp}.
 */
final class EsclXml {

    static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_LEAVES = 5000;
    private static final XMLInputFactory READERS = readers();

    private record Leaf(String path, String text) { }

    private final List<Leaf> leaves = new ArrayList<>();

    private EsclXml() { }

    /** @throws ScanStopped for anything that is not well-formed, or more than a scanner has to say */
    static EsclXml parse(byte[] document) {
        EsclXml xml = new EsclXml();
        try {
            xml.read(READERS.createXMLStreamReader(new StringReader(new String(document, StandardCharsets.UTF_8))));
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof ScanStopped stopped ? stopped : refused("not XML");
        }
        return xml;
    }

    /** The first leaf whose path ends so. */
    Optional<String> first(String path) {
        return leaves.stream().filter(leaf -> leaf.path.endsWith("/" + path)).map(Leaf::text).findFirst();
    }

    List<String> all(String within, String name) {
        return leaves.stream().filter(leaf -> leaf.path.endsWith("/" + name) && leaf.path.contains("/" + within + "/")).map(Leaf::text).distinct().toList();
    }

    boolean has(String within) {
        return leaves.stream().anyMatch(leaf -> leaf.path.contains("/" + within + "/"));
    }

    Optional<Integer> number(String within, String name) {
        return all(within, name).stream().map(EsclXml::number).flatMap(Optional::stream).findFirst();
    }

    static Optional<Integer> number(String text) {
        return text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= MAX_DEPTH) {
                        throw refused("XML too deep");
                    }
                    open.addLast(reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    String value = text.toString().strip();
                    if (!value.isEmpty()) {
                        leaves.add(new Leaf("/" + String.join("/", open), value));
                    }
                    if (leaves.size() > MAX_LEAVES) {
                        throw refused("XML too long");
                    }
                    open.removeLast();
                    text.setLength(0);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION -> throw refused("XML with a DTD");
                default -> text.setLength(text.length());
            }
        }
    }

    private static ScanStopped refused(String why) {
        return new ScanStopped(DeviceFault.Kind.PROTOCOL, why);
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The parser's own habit is to print complaints.
        factory.setXMLReporter((message, type, related, location) -> { });
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is looked up");
        });
        return factory;
    }
}
