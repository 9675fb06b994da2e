// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Shows that nothing was changed: {@link org.rapporteur.record.proof.RecordCheck} of a whole record, {@link org.rapporteur.record.proof.ProofFile} of one entry. */
@NullMarked
package org.rapporteur.record.proof;

import org.jspecify.annotations.NullMarked;
