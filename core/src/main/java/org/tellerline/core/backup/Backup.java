package org.tellerline.core.backup;

import java.nio.file.Path;

/**
 * A backup in a folder.
 *
 * @param bytes length of the file
 * @param authentic whether a key showed that the header is as it was sealed
 */
public record Backup(Path file, BackupHeader header, long bytes, boolean authentic) {}
