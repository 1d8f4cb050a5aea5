/**
 * What an evaluation found, for scripts (plain maps), for people (a page with tables, curves and
 * picture strips) and for a README (one strip). Curves are drawn with XChart, which stays here.
 */
@NullMarked
package dev.headswap.eval.report;

import org.jspecify.annotations.NullMarked;
