package org.tellerline.tui.grid;

/** Where the cursor stands, both from 1. */
public record Cursor(int row, int column) {}
