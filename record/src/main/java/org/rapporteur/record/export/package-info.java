// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Gives out what is on record: {@link org.rapporteur.record.export.RecordExport} is the way in. */
@NullMarked
package org.rapporteur.record.export;

import org.jspecify.annotations.NullMarked;
