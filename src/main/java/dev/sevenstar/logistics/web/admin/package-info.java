@NullMarked
package dev.sevenstar.logistics.web.admin;

import org.jspecify.annotations.NullMarked;
