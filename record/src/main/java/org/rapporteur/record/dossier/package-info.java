// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What is on record about one actor, put together for whoever asks who is answerable. */
@NullMarked
package org.rapporteur.record.dossier;

import org.jspecify.annotations.NullMarked;
