// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Where people establish facts: {@link org.rapporteur.record.desk.Desk} puts on record what they decide. */
@NullMarked
package org.rapporteur.record.desk;

import org.jspecify.annotations.NullMarked;
