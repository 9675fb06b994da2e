// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The words of reports as they are compared: without capitals, punctuation, the way numbers are written, and the furniture of pages. */
@NullMarked
package org.rapporteur.stories.wording;

import org.jspecify.annotations.NullMarked;
