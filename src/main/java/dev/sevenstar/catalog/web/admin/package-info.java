@NullMarked
package dev.sevenstar.catalog.web.admin;

import org.jspecify.annotations.NullMarked;
