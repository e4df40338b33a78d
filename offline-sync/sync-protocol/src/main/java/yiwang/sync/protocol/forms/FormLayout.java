package yiwang.sync.protocol.forms;

import java.util.List;
import java.util.stream.Stream;

/** A form ready to be drawn: sections in the order in which the schema first names them ({@code x-section}). */
public record FormLayout(List<Section> sections) {

    public FormLayout {
        sections = List.copyOf(sections);
    }

    public record Section(String title, List<FormField> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    public Stream<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }
}
