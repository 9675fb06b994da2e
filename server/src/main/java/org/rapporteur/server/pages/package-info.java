// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** The pages for people: what each shows, put into words for its template. */
@NullMarked
package org.rapporteur.server.pages;

import org.jspecify.annotations.NullMarked;
