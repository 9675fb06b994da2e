// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Turns words into word pieces and shapes, which is all that the model sees of them. */
@NullMarked
package org.rapporteur.language.piece;

import org.jspecify.annotations.NullMarked;
