@NullMarked
package dev.sevenstar.identity.web;

import org.jspecify.annotations.NullMarked;
