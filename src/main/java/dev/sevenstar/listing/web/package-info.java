@NullMarked
package dev.sevenstar.listing.web;

import org.jspecify.annotations.NullMarked;
