package dev.sevenstar.backup;

import dev.sevenstar.media.FileSettings;
import dev.sevenstar.media.FileStore;
import dev.sevenstar.media.NamedFiles;
import dev.sevenstar.media.S3Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a market lie: in a folder, which a backup copies, or in a store that is kept safe by itself. */
interface Holdings {

    /** As the manifest names it; empty when the files are in the backup. */
    String store();

    /** Puts them into the backup, if that is where they go. */
    Trees.Weight copy(Path backup) throws IOException;

    /** Takes them out of a backup that has them. */
    Trees.Weight restore(Path backup) throws IOException;

    /** Of the files the database names those that are not here. */
    List<String> missing(List<String> named) throws IOException;

    /** @throws BackupFailed if a backup with files in it can't be unpacked here */
    void refuseUnlessFree() throws IOException;

    static Holdings of(FileSettings settings, S3Settings s3, FileStore store) {
        return s3.isMeant() ? new InStore(s3.place(), store) : new InFolder(settings.folder());
    }

    record InFolder(Path folder) implements Holdings {

        @Override
        public String store() {
            return "";
        }

        @Override
        public Trees.Weight copy(Path backup) throws IOException {
            return Trees.copy(folder, backup);
        }

        @Override
        public Trees.Weight restore(Path backup) throws IOException {
            return Trees.copy(backup, folder);
        }

        @Override
        public List<String> missing(List<String> named) {
            return Trees.missing(folder, named);
        }

        @Override
        public void refuseUnlessFree() throws IOException {
            if (!Trees.isEmpty(folder)) throw new BackupFailed(folder + " is not empty.");
        }

        @Override
        public String toString() {
            return folder.toString();
        }
    }

    record InStore(String store, FileStore files) implements Holdings {

        @Override
        public Trees.Weight copy(Path backup) {
            return Trees.Weight.NONE;
        }

        @Override
        public Trees.Weight restore(Path backup) {
            return Trees.Weight.NONE;
        }

        @Override
        public List<String> missing(List<String> named) throws IOException {
            return NamedFiles.missing(files, named);
        }

        @Override
        public void refuseUnlessFree() {
            throw new BackupFailed("The backup has its files with it: restore it without SEVENSTAR_FILES_S3_BUCKET,"
                    + " then bring them into the store by bin/files to-s3.");
        }

        @Override
        public String toString() {
            return store;
        }
    }
}
