/** What a shop earned and why: statements, postings, fees, on screen, as a sheet and on paper. */
@NullMarked
package dev.sevenstar.payment.web.statement;

import org.jspecify.annotations.NullMarked;
