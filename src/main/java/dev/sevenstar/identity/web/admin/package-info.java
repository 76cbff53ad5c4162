@NullMarked
package dev.sevenstar.identity.web.admin;

import org.jspecify.annotations.NullMarked;
