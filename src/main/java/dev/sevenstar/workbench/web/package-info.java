@NullMarked
package dev.sevenstar.workbench.web;

import org.jspecify.annotations.NullMarked;
