/** Announcements before the staff who write them, and before the shops that read them. */
@NullMarked
package dev.sevenstar.campaign.web.news;

import org.jspecify.annotations.NullMarked;
