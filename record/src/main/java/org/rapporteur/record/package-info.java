// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * What is on record: {@link org.rapporteur.record.Record} opens one and reads it as it stood then, {@link
 * org.rapporteur.record.LiveRecord} follows one as it grows. {@link org.rapporteur.record.ingest.Ingest} puts documents on record.
 * The packages below stand on each other in this order: {@code leaf} (what is on record, as values), {@code read}, {@code proof},
 * {@code compare}, {@code ingest}, {@code actor}, {@code story}, {@code export}, {@code search}, {@code screening}, {@code dossier}.
 */
@NullMarked
package org.rapporteur.record;

import org.jspecify.annotations.NullMarked;
