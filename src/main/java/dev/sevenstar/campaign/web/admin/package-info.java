/** The pages of those who run campaigns. */
@NullMarked
package dev.sevenstar.campaign.web.admin;

import org.jspecify.annotations.NullMarked;
