// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Finds who is reported to have said what: cues, the sources beside them, and the words that were said. */
@NullMarked
package org.rapporteur.facts.extraction.speech;

import org.jspecify.annotations.NullMarked;
