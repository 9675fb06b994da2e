// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Whom the record is about: one actor under one name in all documents that name it in full. */
@NullMarked
package org.rapporteur.record.actor;

import org.jspecify.annotations.NullMarked;
