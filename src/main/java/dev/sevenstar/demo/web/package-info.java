/** The demo's own doors: sign in as anybody, read the letters nobody sent. */
@org.jspecify.annotations.NullMarked
package dev.sevenstar.demo.web;
