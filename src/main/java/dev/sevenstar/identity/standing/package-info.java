/**
 * What the platform holds a shop to be: a member, of a tier, looked at, punished or not. Staff record it with a reason,
 * the shop sees it, and what follows from it other rooms read as facts.
 */
@NamedInterface("standing")
@NullMarked
package dev.sevenstar.identity.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
