// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a file or folder grows until it is whole: beside its place, with {@code .partial} after its name. What is not
 * finished is taken away on closing; a kill leaves it under the name that says so. Not safe for use by many threads.
 */
final class ExportDraft implements AutoCloseable {

    private static final String SUFFIX = ".partial";

    private final Path target;
    private final Path path;

    private ExportDraft(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /**
     * @param target where it goes in the end; a file that is there is replaced, a folder that is there is filled; what is
     *     neither, such as a pipe, is written to at once
     */
    static ExportDraft of(Path target, boolean isFolder) throws IOException {
        if (!isFolder && Files.exists(target) && !Files.isRegularFile(target)) {
            return new ExportDraft(target, target);
        }
        if (isFolder && Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "is a file; name a folder");
        }
        // Through a link, which stays.
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path parent = place.getParent();
        if (!isFolder && parent != null && !Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString());
        }
        ExportDraft draft = new ExportDraft(place, place.resolveSibling(place.getFileName() + SUFFIX));
        draft.close();
        if (isFolder) {
            Files.createDirectories(draft.path);
        }
        return draft;
    }

    /** What is to be written to. */
    Path path() {
        return path;
    }

    /** Puts what was written in its place. */
    void finish() throws IOException {
        if (path.equals(target)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Takes away what is left of it. */
    @Override
    public void close() throws IOException {
        if (path.equals(target) || !Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
