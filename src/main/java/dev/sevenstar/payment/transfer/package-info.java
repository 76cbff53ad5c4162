/** 融易收: bank transfers, which order each is for, and what is left over. */
@NamedInterface("transfer")
@NullMarked
package dev.sevenstar.payment.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
