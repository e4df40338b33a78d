package yiwang.device.spi.card;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;

/** What the text block of a card says. */
public record CardText(CardKind kind, Map<CardField, String> fields) {

    private static final int LINK_OFFSET = 250;
    private static final int LINK_BYTES = 6;

    public CardText {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** @return empty when the type mark stands for no known kind of card */
    public static Optional<CardText> of(byte[] textBlock) {
        TextBlock block = new TextBlock(textBlock);
        return CardLayout.ofTypeMark(block.typeMark()).map(layout -> read(block, layout));
    }

    /** The type mark, safe to show: {@code U+0058}. */
    public static String typeMark(byte[] textBlock) {
        return String.format("type mark U+%04X", (int) new TextBlock(textBlock).typeMark());
    }

    private static CardText read(TextBlock block, CardLayout layout) {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        for (CardLayout.Slice slice : layout.slices()) {
            fields.merge(slice.field(), block.raw(slice.offset(), slice.length()), String::concat);
        }
        fields.replaceAll((field, text) -> TextBlock.trim(text));
        if (layout == CardLayout.FOREIGN_2023) {
            EarlierNumber.rebuild(fields.get(CardField.NATIONALITY), fields.get(CardField.ID_NUMBER), block.trimmed(LINK_OFFSET, LINK_BYTES))
                    .ifPresent(number -> fields.put(CardField.EARLIER_NUMBER, number));
        }
        fields.values().removeIf(String::isEmpty);
        return new CardText(layout.kind(), fields);
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "CardText[" + kind.wireName() + ", " + fields.size() + " fields]";
    }
}
