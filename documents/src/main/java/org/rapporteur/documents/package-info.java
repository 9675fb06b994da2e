// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * The forms of news that need libraries of their own: archives, mail, web archives, office documents, PDF, Parquet. None of
 * these libraries is loaded before a file of its form comes.
 */
@NullMarked
package org.rapporteur.documents;

import org.jspecify.annotations.NullMarked;
