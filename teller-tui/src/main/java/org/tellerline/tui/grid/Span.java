package org.tellerline.tui.grid;

/**
 * Neighbouring cells of one row.
 *
 * @param row from 1
 * @param column the first cell, from 1
 * @param width number of cells
 */
public record Span(int row, int column, int width) {}
