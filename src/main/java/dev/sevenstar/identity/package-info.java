/**
 * Who is here: people, the companies and shops they belong to, the seat a person has in a shop, the
 * platform's staff. It signs people in and keeps the door of every page: a route says whom it serves,
 * identity decides who that is.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package dev.sevenstar.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
