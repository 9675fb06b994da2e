// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which numbers hang together by pairs, without holding them in one place: large-star and small-star steps in turn (Kiveris and
 * others 2014, <em>Connected Components in MapReduce and Beyond</em>), which need few rounds however long the chains are.
 */
final class ConnectedComponents {

    private static final String NODE = "node";
    private static final String OTHER = "other";
    private static final String LEAST = "least";

    private ConnectedComponents() {}

    /**
     * The component of each number that stands in a pair.
     *
     * @param pairs rows with two whole numbers, of any names; the session must have a folder for checkpoints
     * @return rows {@code node, component}; a component goes by its least number
     */
    static Dataset<Row> of(Dataset<Row> pairs) {
        String[] names = pairs.columns();
        Dataset<Row> edges = pairs.select(col(names[0]).as(NODE), col(names[1]).as(OTHER))
                .filter(col(NODE).notEqual(col(OTHER)))
                .distinct();
        long before = -1;
        while (true) {
            // Written down, so that neither the rounds before nor a lost executor make them anew.
            edges = smallStar(largeStar(edges)).checkpoint();
            long now = fingerprint(edges);
            if (now == before) {
                break;
            }
            before = now;
        }
        // All edges lead to the least number now.
        return edges.select(col(NODE), col(OTHER).as("component"))
                .union(edges.select(col(OTHER).as(NODE), col(OTHER).as("component")))
                .distinct();
    }

    /** Links what is greater than a number with the least of its neighbours and itself. */
    private static Dataset<Row> largeStar(Dataset<Row> edges) {
        Dataset<Row> both =
                edges.union(edges.select(col(OTHER).as(NODE), col(NODE).as(OTHER)));
        return both.join(leastOf(both), NODE)
                .filter(col(OTHER).gt(col(NODE)))
                .select(col(OTHER).as(NODE), col(LEAST).as(OTHER))
                .distinct();
    }

    /** Links what is no greater than a number, and itself, with the least of these. */
    private static Dataset<Row> smallStar(Dataset<Row> edges) {
        Dataset<Row> down = edges.select(
                        greatest(col(NODE), col(OTHER)).as(NODE),
                        least(col(NODE), col(OTHER)).as(OTHER))
                .filter(col(NODE).notEqual(col(OTHER)));
        Dataset<Row> leastOf = leastOf(down);
        return down.join(leastOf, NODE)
                .select(col(OTHER).as(NODE), col(LEAST).as(OTHER))
                .union(leastOf.select(col(NODE), col(LEAST).as(OTHER)))
                .filter(col(NODE).notEqual(col(OTHER)))
                .distinct();
    }

    private static Dataset<Row> leastOf(Dataset<Row> edges) {
        return edges.groupBy(NODE)
                .agg(min(OTHER).as("m"))
                .select(col(NODE), least(col("m"), col(NODE)).as(LEAST));
    }

    /** Differs where the edges do, all but surely: a sum over hashes does not hang on order or parts. */
    private static long fingerprint(Dataset<Row> edges) {
        Row row = edges.agg(coalesce(
                        sum(xxhash64(col(NODE), col(OTHER)).cast("decimal(38,0)")), lit(0).cast("decimal(38,0)")))
                .head();
        return Objects.requireNonNull(row.getDecimal(0)).longValue();
    }
}
