@NullMarked
package dev.sevenstar.trade.web;

import org.jspecify.annotations.NullMarked;
