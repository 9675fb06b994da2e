// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Which reports are the same text, and which are the same text with a fact changed. */
@NullMarked
package org.rapporteur.stories.copies;

import org.jspecify.annotations.NullMarked;
