/** What every page needs: layout, flash, errors, kept pages, static files. */
@NullMarked
package dev.sevenstar.shared.web;

import org.jspecify.annotations.NullMarked;
