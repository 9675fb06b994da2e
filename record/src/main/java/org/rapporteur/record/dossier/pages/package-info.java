// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Templates of the pages, generated from {@code src/main/jte} by the build. */
@NullUnmarked
package org.rapporteur.record.dossier.pages;

import org.jspecify.annotations.NullUnmarked;
