package yiwang.device.broken;

import yiwang.sync.domain.catalogue.Item;

/** Breaks the rules on purpose: a driver that knows items. */
class NosyDriver {

    Item item;
}
