@NullMarked
package dev.sevenstar.listing.web.admin;

import org.jspecify.annotations.NullMarked;
