/** The pages of the picture space and the addresses media are served under. */
@NullMarked
package dev.sevenstar.media.web;

import org.jspecify.annotations.NullMarked;
