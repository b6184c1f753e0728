package org.tellerline.core.founding;

/** What a long founding tells of its progress. */
public enum FoundingStep {
    TABLES,
    PEOPLE,
    BALANCES,
    HISTORY,
    OPEN,
    CALLED_OFF;

    /** Key of the text that says so, in the bundle {@link Founding#TEXTS}. */
    public String key() {
        return "founding.step." + name();
    }
}
