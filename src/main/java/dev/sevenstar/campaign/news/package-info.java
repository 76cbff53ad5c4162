/**
 * What the market's staff have to say about a campaign to the shops it concerns. It lies in the letters of a shop at
 * once; its people are told by day, a few times, and of the rest in one notice in the morning.
 */
@NamedInterface("news")
@NullMarked
package dev.sevenstar.campaign.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
