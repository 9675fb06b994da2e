// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** What holds between reports: links of documents and of facts, stories, and numbers that run on from report to report. */
@NullMarked
package org.rapporteur.model.link;

import org.jspecify.annotations.NullMarked;
