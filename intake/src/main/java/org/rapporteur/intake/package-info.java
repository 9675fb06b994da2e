// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors

/**
 * From bytes to documents: finds the articles in files and folders, and reads each one, whatever its encoding and form.
 *
 * <p>Work is in two halves, so that a run stays within bounded memory and uses all cores: {@link Intake#sources} walks
 * the files one after another and hands out the bytes of one article at a time; {@link Intake#read} turns them into a
 * {@link org.rapporteur.model.source.Document} and may run on any number of threads. What cannot be read comes out as a
 * {@link Rejection} in its place and never ends the run.
 */
@NullMarked
package org.rapporteur.intake;

import org.jspecify.annotations.NullMarked;
