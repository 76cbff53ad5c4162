package dev.sevenstar.identity;

import dev.sevenstar.shared.Aggregates;

public interface Shops extends Aggregates<Shop, Long> {}
