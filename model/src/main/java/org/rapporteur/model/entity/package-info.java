// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Who and where: the people, bodies, countries, places and groups of one document, each with all its mentions. */
@NullMarked
package org.rapporteur.model.entity;

import org.jspecify.annotations.NullMarked;
