package dev.sevenstar.media;

import java.util.Collection;
import java.util.List;

/** How many files, and how many bytes together. */
record FileSum(long files, long bytes) {

    static final FileSum NONE = new FileSum(0, 0);

    static FileSum of(Collection<StoredFile> files) {
        return new FileSum(
                files.size(), files.stream().mapToLong(StoredFile::size).sum());
    }

    static FileSum together(List<FileSum> sums) {
        return sums.stream().reduce(NONE, FileSum::plus);
    }

    FileSum plus(FileSum other) {
        return new FileSum(files + other.files, bytes + other.bytes);
    }

    FileSum plus(StoredFile file) {
        return new FileSum(files + 1, bytes + file.size());
    }

    @Override
    public String toString() {
        return files + " files of " + Weights.text(bytes);
    }
}
