@NullMarked
package dev.sevenstar.campaign.web.report;

import org.jspecify.annotations.NullMarked;
