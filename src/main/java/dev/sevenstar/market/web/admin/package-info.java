@NullMarked
package dev.sevenstar.market.web.admin;

import org.jspecify.annotations.NullMarked;
