// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

/** What one end of a link is to the other. */
public enum LinkType {
    /** The same text, no fact changed. */
    COPY_OF("copyOf"),
    /** The same text with facts changed. */
    UPDATES("updates"),
    /** Another report of the same incident. */
    SAME_STORY("sameStory"),
    /** Says the same and rests on another origin. */
    CORROBORATES("corroborates"),
    /** Cannot be true together with the other. */
    CONTRADICTS("contradicts"),
    /** A later account of the same thing, which takes the place of the other. */
    SUPERSEDES("supersedes");

    private final String label;

    LinkType(String label) {
        this.label = label;
    }

    /** The name in outputs. */
    public String label() {
        return label;
    }
}
