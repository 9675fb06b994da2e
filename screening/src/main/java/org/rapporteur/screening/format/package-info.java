// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Reads lists in the forms in which they are published, told apart by their content. */
@NullMarked
package org.rapporteur.screening.format;

import org.jspecify.annotations.NullMarked;
