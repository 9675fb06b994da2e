// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.ListLeaf;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListFormat;
import org.rapporteur.screening.list.WatchList;

/**
 * What lists go by in all their editions: those of authorities by their form; others by the name of the file of their first edition,
 * with the beginning of its hash where another list had that name before. A list is the next edition of one on record
 * whose file had the same name if at least half of the entries of the smaller are in both; of long lists a sample is compared, the
 * entries with the least hashes (bottom-k sketch, Cohen 1997).
 */
final class ListTitles {

    private static final int SAMPLE = 64;
    private static final int DIGITS = 8;

    /** Least share of the smaller of two lists that two editions have in common. */
    private static final double SAME = 0.5;

    private ListTitles() {}

    /**
     * The title of each list, by its source.
     *
     * @param lists in the order in which they were given
     * @param recorded all lists on record
     */
    static Map<String, String> of(List<WatchList> lists, Collection<ListLeaf> recorded) {
        Map<String, String> titles = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (WatchList list : lists) {
            String title = isOwn(list.format())
                    ? own(list, recorded, taken)
                    : list.format().title();
            titles.put(list.source(), title);
            taken.add(title);
        }
        return titles;
    }

    private static boolean isOwn(ListFormat format) {
        return format == ListFormat.PLAIN_CSV
                || format == ListFormat.OPENSANCTIONS_CSV
                || format == ListFormat.FTM_JSON;
    }

    private static String own(WatchList list, Collection<ListLeaf> recorded, Set<String> taken) {
        String file = Path.of(list.source()).getFileName().toString();
        String title = null;
        double most = 0;
        for (ListLeaf leaf : recorded) {
            String known = leaf.title();
            double share = share(list, leaf);
            if (isOf(known, file) && !taken.contains(known) && share >= SAME && share > most) {
                most = share;
                title = known;
            }
        }
        if (title != null) {
            return title;
        }
        boolean isNew = !taken.contains(file)
                && recorded.stream().noneMatch(leaf -> leaf.title().equals(file));
        return isNew ? file : file + " (" + list.sha256().substring(0, DIGITS) + ")";
    }

    private static boolean isOf(String title, String file) {
        return title.equals(file) || (title.startsWith(file + " (") && title.endsWith(")"));
    }

    /** Of the smaller of two lists the share that both have, estimated; 1 where the record has no sample. */
    private static double share(WatchList list, ListLeaf leaf) {
        if (leaf.sample().isEmpty()) {
            return 1;
        }
        Set<String> own = sample(list);
        Set<String> other = Set.copyOf(leaf.sample());
        List<String> least = Stream.concat(own.stream(), other.stream())
                .distinct()
                .sorted()
                .limit(SAMPLE)
                .toList();
        long alike = least.stream()
                .filter(hash -> own.contains(hash) && other.contains(hash))
                .count();
        long ownSize = list.entries().size();
        long otherSize = leaf.entries();
        // One division alone: exactly half must not come out as less.
        double both = alike * (ownSize + otherSize) / (double) Math.max(1, least.size() + alike);
        return both / Math.max(1, Math.min(ownSize, otherSize));
    }

    /** The least hashes of entries, by id and main name. */
    static Set<String> sample(WatchList list) {
        TreeSet<String> least = new TreeSet<>();
        for (ListEntry entry : list.entries()) {
            least.add(hash(entry));
            if (least.size() > SAMPLE) {
                least.pollLast();
            }
        }
        return least;
    }

    private static String hash(ListEntry entry) {
        return FactKeys.hash(entry.id() + "\n" + entry.name()).substring(0, DIGITS);
    }
}
