// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Tables of articles in Parquet. */
@NullMarked
package org.rapporteur.documents.parquet;

import org.jspecify.annotations.NullMarked;
