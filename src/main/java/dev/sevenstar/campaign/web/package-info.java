/** The pages of campaigns. */
@NullMarked
package dev.sevenstar.campaign.web;

import org.jspecify.annotations.NullMarked;
