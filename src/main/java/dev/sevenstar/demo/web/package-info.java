/** The demo's own doors: sign in as anybody, read the letters nobody sent. */
@NullMarked
package dev.sevenstar.demo.web;

import org.jspecify.annotations.NullMarked;
