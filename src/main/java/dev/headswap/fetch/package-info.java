/**
 * Gets files from web addresses that strangers name: only from hosts within {@link
 * dev.headswap.fetch.Reach}, each redirect as much as the first address, and whole or not at all.
 * Knows nothing of jobs or videos. Apache's HttpClient lives here.
 */
@NullMarked
package dev.headswap.fetch;

import org.jspecify.annotations.NullMarked;
