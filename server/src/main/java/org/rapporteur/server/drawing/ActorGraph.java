// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who acts on whom: actors around an ellipse, those who have much to do with each other side by side, and an arrow from each to
 * whom it acts on. Names stand outside, so that none covers another.
 *
 * @param nodes in the order of the ellipse
 * @param lines the one with most facts first
 * @param left how many ties are left out, being too many
 */
public record ActorGraph(List<Node> nodes, List<Line> lines, int left) {

    public static final int WIDTH = 900;
    public static final int HEIGHT = 560;

    private static final int NODES = 26;
    private static final double ACROSS = 245;
    private static final double DOWN = 225;

    /** Between the end of an arrow and the name that it points at. */
    private static final double GAP = 9;

    private static final int LETTERS = 30;

    /**
     * What one did to another, or is said to have done.
     *
     * @param facts how many
     * @param alleged how many of them others than the report tell
     * @param denied how many of them are denied
     * @param address where a reader finds them
     */
    public record Tie(String actor, String recipient, int facts, int alleged, int denied, String address) {

        /** Such as <em>Ada Brook → Bell: 3 facts, 1 alleged</em>. */
        public String words() {
            return actor + " → " + recipient + ": " + facts + (facts == 1 ? " fact" : " facts")
                    + (alleged == 0 ? "" : ", " + alleged + " alleged")
                    + (denied == 0 ? "" : ", " + denied + " denied");
        }

        /** All of it is what others say, or denied. */
        boolean isOnlySaid() {
            return alleged + denied >= facts;
        }
    }

    /** A name. */
    public record Node(
            String name,
            String label,
            String x,
            String y,
            String labelX,
            String labelY,
            String anchor,
            String address) {}

    /** An arrow; {@code styles} is {@code alleged} where nothing of it is told as having happened. */
    public record Line(String path, String head, String width, String styles, Tie tie) {}

    /**
     * Draws ties; nothing where there are none.
     *
     * @param ties the one with most facts first
     * @param addresses of the actors by their names
     */
    public static Optional<ActorGraph> of(List<Tie> ties, Map<String, String> addresses) {
        Map<String, Integer> known = new LinkedHashMap<>();
        List<Tie> shown = new ArrayList<>();
        for (Tie tie : ties) {
            long fresh = List.of(tie.actor(), tie.recipient()).stream()
                    .distinct()
                    .filter(name -> !known.containsKey(name))
                    .count();
            if (known.size() + fresh <= NODES && !tie.actor().equals(tie.recipient())) {
                known.merge(tie.actor(), tie.facts(), Integer::sum);
                known.merge(tie.recipient(), tie.facts(), Integer::sum);
                shown.add(tie);
            }
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<String> order = order(known, shown);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            String name = order.get(i);
            nodes.put(name, node(name, 2 * Math.PI * i / order.size(), addresses.getOrDefault(name, "")));
        }
        return Optional.of(new ActorGraph(
                List.copyOf(nodes.values()),
                shown.stream().map(tie -> line(tie, nodes)).toList(),
                ties.size() - shown.size()));
    }

    /** From the one with most facts along the strongest ties, so that most arrows are short. */
    private static List<String> order(Map<String, Integer> facts, List<Tie> ties) {
        List<String> order = new ArrayList<>();
        while (order.size() < facts.size()) {
            String next = facts.entrySet().stream()
                    .filter(entry -> !order.contains(entry.getKey()))
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            while (next != null) {
                String here = next;
                order.add(here);
                next = ties.stream()
                        .filter(tie ->
                                tie.actor().equals(here) || tie.recipient().equals(here))
                        .map(tie -> tie.actor().equals(here) ? tie.recipient() : tie.actor())
                        .filter(other -> !order.contains(other))
                        .min(Comparator.comparingInt(other -> facts.getOrDefault(other, 0)))
                        .orElse(null);
            }
        }
        return order;
    }

    private static Node node(String name, double angle, String address) {
        double x = WIDTH / 2.0 + ACROSS * Math.sin(angle);
        double y = HEIGHT / 2.0 - DOWN * Math.cos(angle);
        double side = Math.sin(angle);
        boolean isMiddle = Math.abs(side) < 0.12;
        String anchor = isMiddle ? "middle" : side > 0 ? "start" : "end";
        double labelX = isMiddle ? x : x + Math.signum(side) * 10;
        double labelY = isMiddle ? y + (Math.cos(angle) > 0 ? -12 : 22) : y + 5;
        String label =
                name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "…";
        return new Node(name, label, at(x), at(y), at(labelX), at(labelY), anchor, address);
    }

    /** Bent towards the middle, a little to its right, so that there and back are two. */
    private static Line line(Tie tie, Map<String, Node> nodes) {
        Node from = nodes.get(tie.actor());
        Node to = nodes.get(tie.recipient());
        if (from == null || to == null) {
            throw new IllegalArgumentException("each tie must be between nodes, is " + tie);
        }
        double x1 = Double.parseDouble(from.x());
        double y1 = Double.parseDouble(from.y());
        double x2 = Double.parseDouble(to.x());
        double y2 = Double.parseDouble(to.y());
        double length = Math.hypot(x2 - x1, y2 - y1);
        double bendX = (x1 + x2) / 2 * 0.7 + WIDTH / 2.0 * 0.3 - (y2 - y1) / length * 16;
        double bendY = (y1 + y2) / 2 * 0.7 + HEIGHT / 2.0 * 0.3 + (x2 - x1) / length * 16;
        double angle = Math.atan2(y2 - bendY, x2 - bendX);
        double endX = x2 - GAP * Math.cos(angle);
        double endY = y2 - GAP * Math.sin(angle);
        double startAngle = Math.atan2(bendY - y1, bendX - x1);
        String path = "M%s %sQ%s %s %s %s"
                .formatted(
                        at(x1 + GAP * Math.cos(startAngle)),
                        at(y1 + GAP * Math.sin(startAngle)),
                        at(bendX),
                        at(bendY),
                        at(endX),
                        at(endY));
        String head = "M%s %sL%s %sL%s %sZ"
                .formatted(
                        at(endX),
                        at(endY),
                        at(endX - 10 * Math.cos(angle - 0.4)),
                        at(endY - 10 * Math.sin(angle - 0.4)),
                        at(endX - 10 * Math.cos(angle + 0.4)),
                        at(endY - 10 * Math.sin(angle + 0.4)));
        return new Line(
                path,
                head,
                at(Math.min(6, 1.2 + Math.sqrt(tie.facts() - 1.0))),
                tie.isOnlySaid() ? "alleged" : "",
                tie);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
