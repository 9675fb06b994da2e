// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Writes analyses in CoNLL-U, the format of Universal Dependencies. */
@NullMarked
package org.rapporteur.language.conllu;

import org.jspecify.annotations.NullMarked;
