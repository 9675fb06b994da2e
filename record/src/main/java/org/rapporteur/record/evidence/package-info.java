// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Evidence of facts for people who have no Rapporteur: pages that check themselves, the original, proofs, and a verifier. */
@NullMarked
package org.rapporteur.record.evidence;

import org.jspecify.annotations.NullMarked;
