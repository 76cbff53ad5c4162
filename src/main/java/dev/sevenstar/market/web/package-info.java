@NullMarked
package dev.sevenstar.market.web;

import org.jspecify.annotations.NullMarked;
