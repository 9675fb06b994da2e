// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What is told about an article beside its text: headline, day, authors, outlet, address, and how programs name and write these. */
@NullMarked
package org.rapporteur.intake.particulars;

import org.jspecify.annotations.NullMarked;
