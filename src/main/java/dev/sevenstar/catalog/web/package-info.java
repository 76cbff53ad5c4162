@NullMarked
package dev.sevenstar.catalog.web;

import org.jspecify.annotations.NullMarked;
