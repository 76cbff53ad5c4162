@NullMarked
package dev.sevenstar.inquiry.web;

import org.jspecify.annotations.NullMarked;
