@NullMarked
package dev.sevenstar.logistics.web;

import org.jspecify.annotations.NullMarked;
