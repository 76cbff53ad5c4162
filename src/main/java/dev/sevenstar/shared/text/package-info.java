/** Reading Chinese text: pinyin. */
@NullMarked
package dev.sevenstar.shared.text;

import org.jspecify.annotations.NullMarked;
