// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

/** What stands in a file next: an article, the reason why there is none, or another file. */
public sealed interface Found permits Source, StoredFile {}
