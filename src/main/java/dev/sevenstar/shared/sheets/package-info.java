/** Tables that people take out of the house or bring in: XLSX and CSV. */
@NullMarked
package dev.sevenstar.shared.sheets;

import org.jspecify.annotations.NullMarked;
