// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Articles in XML: feeds (RSS, Atom) and the formats of news agencies and archives (NITF, NewsML, TEI). */
@NullMarked
package org.rapporteur.intake.news;

import org.jspecify.annotations.NullMarked;
