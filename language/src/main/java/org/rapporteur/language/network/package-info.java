// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Runs the model: windows of words go in, scores for every word and head come out. Only this package knows the runtime. */
@NullMarked
package org.rapporteur.language.network;

import org.jspecify.annotations.NullMarked;
