// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * The same reading and comparing over many documents, as jobs of Apache Spark: {@link org.rapporteur.spark.ReadJob} makes tables of
 * sources, {@link org.rapporteur.spark.CompareJob} finds copies and stories among them.
 */
@NullMarked
package org.rapporteur.spark;

import org.jspecify.annotations.NullMarked;
