package org.tellerline.tui.help;

import java.util.List;

/**
 * A question that staff ask.
 *
 * @param number by which people may name it; it does not depend on what was sought
 * @param id of its texts
 * @param topic what it is about
 * @param places codes it belongs to, and screens that have no code
 */
public record Question(int number, String id, String topic, List<String> places) {

    public Question {
        places = List.copyOf(places);
    }

    /** Key of its words; those of its steps and of what it is found by begin with it. */
    String key() {
        return "q." + id;
    }

    /** Key of the word for what it is about. */
    String topicKey() {
        return "q.topic." + topic;
    }

    public boolean belongsTo(String place) {
        return places.contains(place);
    }
}
