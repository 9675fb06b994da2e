// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * JSON and the values of the program: each object is described once, by a {@link org.rapporteur.export.json.Shape}, for
 * writing and for reading. {@link org.rapporteur.export.json.FactShapes} has those of the facts document.
 *
 * <p>Why no mapping by reflection: measured on ten starts with an AOT cache each, jackson-databind adds 0.16 s of processor time
 * to the first line that is written, 6 % of what reading one sentence takes; a shape adds nothing that can be measured.
 */
@NullMarked
package org.rapporteur.export.json;

import org.jspecify.annotations.NullMarked;
