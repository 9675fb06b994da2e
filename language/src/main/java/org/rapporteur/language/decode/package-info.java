// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
/** Makes well-formed sentences, trees and spans of the model's scores. Pure. */
@NullMarked
package org.rapporteur.language.decode;

import org.jspecify.annotations.NullMarked;
