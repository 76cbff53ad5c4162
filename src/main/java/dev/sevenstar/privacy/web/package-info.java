@NullMarked
package dev.sevenstar.privacy.web;

import org.jspecify.annotations.NullMarked;
