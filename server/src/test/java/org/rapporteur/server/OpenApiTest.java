// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.export.json.JsonValue;

class OpenApiTest {

    @Test
    void saysWhatTheServiceDoes() {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            String text = service.get("/api/v1/openapi.json").body();
            JsonValue document = JsonValue.parse(text);

            assertThat(document.string("openapi")).isEqualTo("3.1.0");
            Matcher reference = Pattern.compile("#/components/schemas/(\\w+)").matcher(text);
            while (reference.find()) {
                assertThat(document.at("components").at("schemas").fields()).containsKey(reference.group(1));
            }
            List<String> names = new ArrayList<>();
            for (Map.Entry<String, JsonValue> path :
                    document.at("paths").fields().entrySet()) {
                for (Map.Entry<String, JsonValue> operation :
                        path.getValue().fields().entrySet()) {
                    names.add(operation.getValue().required("operationId"));
                    if (operation.getKey().equals("get") && !path.getKey().contains("{")) {
                        accepts(service, path.getKey(), operation.getValue());
                    }
                }
            }
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .contains("read", "listEvents", "getEvent", "search", "export", "openapi");
        }
    }

    /** Each route that is written down is there, takes what is written down, and replies as written down. */
    private static void accepts(TestService service, String path, JsonValue operation) {
        List<String> query = new ArrayList<>();
        for (JsonValue parameter : operation.at("parameters").elements()) {
            JsonValue schema = parameter.at("schema");
            String value = schema.fields().containsKey("enum")
                    ? schema.at("enum").elements().getFirst().scalar()
                    : switch (schema.required("type")) {
                        case "integer" -> schema.required("minimum");
                        case "boolean" -> "true";
                        default -> "date".equals(schema.string("format")) ? "2021-03-02" : null;
                    };
            if (value != null) {
                query.add(parameter.required("name") + "=" + value);
            }
        }
        String address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        var reply = service.get(address);
        assertThat(reply.statusCode()).as(address + " " + reply.body()).isEqualTo(200);
        assertThat(operation.at("responses").at("200").at("content").fields())
                .containsKey(
                        reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
    }
}
