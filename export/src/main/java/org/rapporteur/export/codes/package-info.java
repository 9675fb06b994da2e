// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Codes of other people for countries, acts and actors, read from tables. */
@NullMarked
package org.rapporteur.export.codes;

import org.jspecify.annotations.NullMarked;
