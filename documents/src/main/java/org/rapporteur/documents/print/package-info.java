// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Writes pages for paper, as PDF on A4. */
@NullMarked
package org.rapporteur.documents.print;

import org.jspecify.annotations.NullMarked;
