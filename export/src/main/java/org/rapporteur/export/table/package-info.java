// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Facts as tables: those of the facts document, and those that conflict research knows. */
@NullMarked
package org.rapporteur.export.table;

import org.jspecify.annotations.NullMarked;
