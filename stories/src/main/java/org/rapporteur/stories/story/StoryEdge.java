// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.story;

/**
 * Two reports that may tell of one incident.
 *
 * @param earlier place in the order of the reports
 * @param later place of the later one
 * @param likeness cosine of their profiles, 0 to 1
 */
public record StoryEdge(int earlier, int later, double likeness) {}
