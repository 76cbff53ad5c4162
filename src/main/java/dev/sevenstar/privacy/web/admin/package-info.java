@NullMarked
package dev.sevenstar.privacy.web.admin;

import org.jspecify.annotations.NullMarked;
