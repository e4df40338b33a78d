package yiwang.kiosk.story;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

/** Every text that can be reached from an object, and the way to it: through fields, lists, maps and the scene graph. */
final class Reach {

    private final List<String> texts = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Found> todo = new ArrayDeque<>();

    private Reach() { }

    private record Found(Object at, String way) { }

    static List<String> texts(Object from) {
        Reach reach = new Reach();
        reach.push("", from);
        while (!reach.todo.isEmpty()) {
            Found next = reach.todo.pop();
            if (reach.seen.add(next.at)) {
                reach.look(next.at, next.way);
            }
        }
        return reach.texts;
    }

    private void look(Object at, String way) {
        switch (at) {
            case String text -> texts.add(text + " at" + way);
            case char[] text -> texts.add(new String(text) + " at" + way);
            // A path is a list of paths, each of which is a list of itself.
            case Path path -> texts.add(path + " at" + way);
            case Optional<?> maybe -> maybe.ifPresent(value -> push(way, value));
            case Iterable<?> many -> many.forEach(one -> push(way + "[]", one));
            case Map<?, ?> map -> map.forEach((key, value) -> {
                push(way + ".key", key);
                push(way + ".value", value);
            });
            default -> lookInside(at, way);
        }
    }

    private void lookInside(Object at, String way) {
        String here = way + " > " + at.getClass().getSimpleName();
        if (at instanceof Scene scene) {
            push(here, scene.getRoot());
        }
        if (at instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> push(here, child));
        }
        if (at instanceof Labeled labeled) {
            push(here, labeled.getText());
            push(here, labeled.getGraphic());
        }
        if (at instanceof Node node) {
            push(here, node.getAccessibleText());
            push(here, node.getUserData());
        }
        if (at.getClass().isArray()) {
            for (int i = 0; !at.getClass().componentType().isPrimitive() && i < Array.getLength(at); i++) {
                push(here, Array.get(at, i));
            }
            return;
        }
        for (Class<?> type = at.getClass(); type != null; type = type.getSuperclass()) {
            // The station keeps what it must, encrypted; the toolkit's own classes hold nodes that the scene shows anyway.
            boolean ours = type.getName().startsWith("yiwang.kiosk") || type.getName().startsWith("yiwang.ui") || type.getName().startsWith("yiwang.device.api")
                    || type.getName().startsWith("javafx.beans.property");
            if (ours && !type.isEnum()) {
                fields(at, type, here);
            }
        }
    }

    private void fields(Object at, Class<?> type, String here) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                try {
                    field.setAccessible(true);
                    push(here + "." + field.getName(), field.get(at));
                } catch (InaccessibleObjectException | IllegalAccessException e) {
                    throw new AssertionError("cannot look into " + field, e);
                }
            }
        }
    }

    private void push(String way, Object value) {
        if (value != null) {
            todo.push(new Found(value, way));
        }
    }
}
