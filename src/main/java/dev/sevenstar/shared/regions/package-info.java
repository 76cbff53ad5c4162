/** The administrative divisions of China by their GB/T 2260 codes. */
@NullMarked
package dev.sevenstar.shared.regions;

import org.jspecify.annotations.NullMarked;
