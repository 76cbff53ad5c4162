package dev.sevenstar.inquiry;

import java.time.Instant;

/** An inquiry was given to a colleague, or taken from everybody ({@code assigneeId} 0). */
record Assignment(long id, long assigneeId, String assigneeName, Author by, Instant at) {}
