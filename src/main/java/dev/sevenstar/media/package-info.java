/**
 * Pictures, videos and attachments. What people upload is recognised by its bytes, measured by its
 * header, kept once under its own hash and shown only in sizes we made ourselves, so nothing a camera
 * wrote into a file (a place, a serial number) ever leaves the house. A shop sorts its pictures into
 * albums and sees where each one is used.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.sevenstar.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
