/**
 * The demo market's photo studio: small solid models of goods, lamps, a camera and a table. A picture follows wholly
 * from its seed, needs no fonts, no screen and no file.
 */
@NullMarked
package dev.sevenstar.demo.art;

import org.jspecify.annotations.NullMarked;
