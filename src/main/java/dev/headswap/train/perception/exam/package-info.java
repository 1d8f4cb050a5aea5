/**
 * How well perception networks do on people they never saw: one exam for each role, over the same
 * interfaces that the program uses, whichever networks stand behind them.
 */
@NullMarked
package dev.headswap.train.perception.exam;

import org.jspecify.annotations.NullMarked;
