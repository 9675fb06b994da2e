// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Reads sources and puts them on record: {@link org.rapporteur.record.ingest.Ingest} is the way in. */
@NullMarked
package org.rapporteur.record.ingest;

import org.jspecify.annotations.NullMarked;
