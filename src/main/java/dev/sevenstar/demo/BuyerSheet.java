package dev.sevenstar.demo;

import dev.sevenstar.identity.BuyerKind;
import java.util.List;

/** A buyer as {@code people.yml} describes them. */
record BuyerSheet(
        String handle,
        String name,
        String company,
        BuyerKind kind,
        String region,
        boolean english,
        List<String> wants) {}
