package dev.sevenstar.logistics.web;

import java.util.List;
import java.util.Map;

/**
 * A freight tried out.
 *
 * @param typed what was asked, by field
 * @param errors message keys, by field
 * @param fee empty while nothing is asked
 */
record CalculationView(Map<String, String> typed, Map<String, String> errors, List<String> steps, String fee) {

    static final CalculationView EMPTY = new CalculationView(Map.of(), Map.of(), List.of(), "");
}
