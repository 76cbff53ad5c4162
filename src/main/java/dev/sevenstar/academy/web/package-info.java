/** The academy before those who learn. */
@NullMarked
package dev.sevenstar.academy.web;

import org.jspecify.annotations.NullMarked;
