/**
 * The front door: commands, their options, exit codes and messages. The only room that knows all
 * others, and the only one that prints or exits. Each sub-package holds one family of commands.
 */
@NullMarked
package dev.headswap.cli;

import org.jspecify.annotations.NullMarked;
