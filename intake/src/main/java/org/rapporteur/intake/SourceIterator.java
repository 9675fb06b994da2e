// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks files and folders and opens one file at a time. A folder is walked in the order of its names, so that every run
 * over the same files is in the same order. Not safe for use by many threads.
 */
final class SourceIterator implements Iterator<Source>, AutoCloseable {

    /** Opens a file of the disk. */
    interface Opener {
        /** @param from where to go on in it; empty for its start */
        FileWalk open(String source, InputStream in, @Nullable Path disk, List<Mark> from);
    }

    private final Opener opener;
    private final LongConsumer taken;
    private final Bookmarks bookmarks;

    /** What is left of each folder on the way down; at the bottom the paths that were given. */
    private final Deque<Iterator<Path>> walk = new ArrayDeque<>();

    /** Where the folder that was given really lies, while it is walked. */
    private @Nullable Path root;

    private @Nullable FileWalk file;

    /** Where it lies, if it is a file of the disk. */
    private @Nullable Path disk;

    /** Bytes of the files before, and of the one that is open. */
    private long passed;

    private long size;
    private @Nullable Source next;
    private List<Mark> place = List.of();

    /** @param taken is told how many bytes of all files have been taken in, as they are stored, before each source */
    SourceIterator(List<Path> paths, Opener opener, LongConsumer taken, Bookmarks bookmarks) {
        this.opener = opener;
        this.taken = taken;
        this.bookmarks = bookmarks;
        walk.push(List.copyOf(paths).iterator());
    }

    /** The articles of one file that is open already. */
    SourceIterator(FileWalk file, Opener opener) {
        this.opener = opener;
        this.taken = bytes -> {};
        this.bookmarks = Bookmarks.NONE;
        this.file = file;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (file != null || !walk.isEmpty())) {
            next = file != null ? fromFile(file) : fromWalk();
            taken.accept(passed + (file == null ? 0 : Math.min(size, file.taken())));
        }
        return next != null;
    }

    @Override
    public Source next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("all sources have been handed out");
        }
        Source found = next;
        next = null;
        if (disk != null) {
            bookmarks.reached(disk, place);
        }
        return found;
    }

    private @Nullable Source fromFile(FileWalk open) {
        Source found = open.next();
        if (open.isLost() && disk != null) {
            return anew(disk);
        }
        if (found != null) {
            place = open.place();
        } else {
            if (disk != null) {
                bookmarks.ended(disk);
            }
            close();
            passed += size;
            size = 0;
        }
        return found;
    }

    /** Reads a file from its start. */
    private @Nullable Source anew(Path path) {
        close();
        try {
            disk = path;
            file = opener.open(path.toString(), Files.newInputStream(path), path, List.of());
            return null;
        } catch (IOException e) {
            return Obstacle.failure(path.toString(), e, 0);
        }
    }

    private @Nullable Source fromWalk() {
        Iterator<Path> folder = walk.element();
        if (!folder.hasNext()) {
            walk.pop();
            return null;
        }
        Path path = folder.next();
        String source = path.toString();
        try {
            boolean isNamed = walk.size() == 1;
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return intoFolder(path, isNamed);
            }
            // Reading a pipe that was found and not asked for would wait for ever.
            if (!attributes.isRegularFile() && !isNamed) {
                return Obstacle.otherFile(source, "a pipe or a device");
            }
            if (!isNamed && leadsOut(path)) {
                return Obstacle.otherFile(source, "a link that leads out of the folder");
            }
            if (attributes.isRegularFile() && bookmarks.passes(path)) {
                passed += attributes.size();
                return null;
            }
            InputStream in = Files.newInputStream(path);
            size = attributes.isRegularFile() ? attributes.size() : 0;
            disk = attributes.isRegularFile() ? path : null;
            file = opener.open(source, in, disk, disk == null ? List.of() : bookmarks.of(disk));
            return null;
        } catch (IOException e) {
            return Obstacle.failure(source, e, 0);
        }
    }

    private @Nullable Source intoFolder(Path folder, boolean isNamed) throws IOException {
        // Following links inside a folder could lead round in a circle.
        if (!isNamed && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Obstacle.otherFile(folder.toString(), "a link to a folder");
        }
        if (isNamed) {
            root = folder.toRealPath();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            walk.push(entries.filter(entry -> !name(entry).startsWith("."))
                    .sorted(Comparator.comparing(SourceIterator::name))
                    .toList()
                    .iterator());
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whoever made the folder could otherwise have any file of this machine read. */
    private boolean leadsOut(Path path) throws IOException {
        Path within = root;
        return within != null
                && Files.isSymbolicLink(path)
                && !path.toRealPath().startsWith(within);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Closes the file that is open, if one is. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
            disk = null;
        }
    }
}
