package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Aggregates;
import dev.sevenstar.shared.ShopKey;

public interface Recognitions extends Aggregates<Recognition, ShopKey> {}
