/**
 * A living market to look at and try: shops, goods with pictures, buyers and their inquiries, made once from a fixed
 * seed when the empty application starts with the demo profile, and only through the public faces of the other
 * modules. Its sign-in offers one click for each person; nothing of it exists outside that profile.
 */
@ApplicationModule
@NullMarked
package dev.sevenstar.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
