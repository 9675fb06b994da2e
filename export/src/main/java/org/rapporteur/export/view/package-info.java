// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Puts facts into words for people, once for all surfaces: text, pages, lists, dossiers and labels of exports. */
@NullMarked
package org.rapporteur.export.view;

import org.jspecify.annotations.NullMarked;
