@NullMarked
package dev.sevenstar;

import org.jspecify.annotations.NullMarked;
