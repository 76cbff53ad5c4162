package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Aggregates;
import dev.sevenstar.shared.ShopKey;

public interface Penalties extends Aggregates<Penalty, ShopKey> {}
