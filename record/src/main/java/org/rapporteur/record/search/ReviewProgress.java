// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

import org.rapporteur.search.Progress;

/**
 * How far people are with looking at facts.
 *
 * @param looked at how many somebody has looked
 * @param all how many there are
 */
public record ReviewProgress(int looked, int all) {

    static ReviewProgress of(Progress progress) {
        return new ReviewProgress(progress.looked(), progress.all());
    }
}
