// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Writes facts for people: the page that shows a report with its facts in the margin. */
@NullMarked
package org.rapporteur.export.report;

import org.jspecify.annotations.NullMarked;
