/** The nightly check of the books: what must be true of every shop's money, and who is told when it is not. */
@NamedInterface("books")
@NullMarked
package dev.sevenstar.payment.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
