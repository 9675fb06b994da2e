// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/** Characters and places in them: who owns a text, how a place in it is written, how a cleaned text leads back to its original. */
@NullMarked
package org.rapporteur.model.text;

import org.jspecify.annotations.NullMarked;
