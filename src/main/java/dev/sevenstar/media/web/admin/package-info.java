@NullMarked
package dev.sevenstar.media.web.admin;

import org.jspecify.annotations.NullMarked;
