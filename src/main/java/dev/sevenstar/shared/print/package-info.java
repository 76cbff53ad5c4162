/** Papers: pages of templates as PDF, with the font that their Chinese needs. */
@NullMarked
package dev.sevenstar.shared.print;

import org.jspecify.annotations.NullMarked;
