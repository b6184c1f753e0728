package org.tellerline.admin;

/** How data are printed. */
public enum Format {
    /** For people: columns under translated headings. */
    TABLE,
    /** For programs: a list of objects with the same names in every language. */
    JSON,
    /** For spreadsheets: RFC 4180, and no cell that a spreadsheet would take for a formula. */
    CSV
}
