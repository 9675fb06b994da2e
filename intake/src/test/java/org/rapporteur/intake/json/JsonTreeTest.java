// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTreeTest {

    @Test
    void objectsAreFoundAtAnyDepth() {
        JsonTree tree = JsonTree.parse("{\"@graph\": [{\"name\": \"a\"}, 3, {\"by\": {\"name\": [\"b\", \"c\"]}}]}")
                .orElseThrow();
        assertThat(tree.objects().flatMap(node -> node.member("name").stream()).map(JsonTree::text))
                .extracting(name -> name.orElse("none"))
                .containsExactly("a", "b");
    }

    @Test
    void rawLineBreaksAndACommaTooManyAreForgiven() {
        assertThat(JsonTree.parse("{\"text\": \"one\ntwo\", }").flatMap(tree -> tree.member("text")))
                .contains(new JsonTree.Scalar("one\ntwo"));
    }

    @Test
    void brokenJsonGivesNothing() {
        assertThat(JsonTree.parse("{\"text\": ")).isEmpty();
        assertThat(JsonTree.parse("")).isEmpty();
        assertThat(JsonTree.parse("[".repeat(50_000))).isEmpty();
    }
}
