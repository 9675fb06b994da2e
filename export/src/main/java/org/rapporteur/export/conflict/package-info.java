// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Which acts are acts of violence, and which of the dead are those of an act, for data sets of conflict. */
@NullMarked
package org.rapporteur.export.conflict;

import org.jspecify.annotations.NullMarked;
