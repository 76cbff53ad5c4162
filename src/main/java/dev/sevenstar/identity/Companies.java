package dev.sevenstar.identity;

import dev.sevenstar.shared.Aggregates;

public interface Companies extends Aggregates<Company, Long> {}
