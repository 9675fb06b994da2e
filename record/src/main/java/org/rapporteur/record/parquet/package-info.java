// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Tables of Parquet: written for exports, and read where documents that Spark has read come in. */
@NullMarked
package org.rapporteur.record.parquet;

import org.jspecify.annotations.NullMarked;
