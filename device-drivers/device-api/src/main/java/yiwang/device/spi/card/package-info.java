/**
 * What stands on cards, apart from how a reader gets at it: the 256-byte text block of GA/T 467 cards and the checks that
 * numbers and dates of every kind of card must pass. Pure; used by every driver that reads cards.
 */
package yiwang.device.spi.card;
