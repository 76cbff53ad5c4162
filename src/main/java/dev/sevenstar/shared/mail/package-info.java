/** Letters to people: kept first, sent by a job, readable in the mailbox when there is no mail server. */
@NullMarked
package dev.sevenstar.shared.mail;

import org.jspecify.annotations.NullMarked;
