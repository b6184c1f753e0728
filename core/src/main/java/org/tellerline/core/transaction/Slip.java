package org.tellerline.core.transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A form as keyed.
 *
 * @param key names this form for ever: sent twice, it posts once
 * @param fields keyed text by field name; a missing field is an empty one
 * @param reviewed digest of what the review showed; empty where the form was sent without one
 */
public record Slip(String code, UUID key, Map<String, String> fields, Optional<String> reviewed) {

    public Slip {
        fields = Map.copyOf(fields);
    }

    /** A slip from the words of a fast path, in the order of the transaction's fields. */
    public static Slip of(TransactionType type, UUID key, String... words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < words.length && i < type.fields().size(); i++) {
            fields.put(type.fields().get(i).name(), words[i]);
        }
        return new Slip(type.code(), key, fields, Optional.empty());
    }

    public Slip reviewed(String digest) {
        return new Slip(code, key, fields, Optional.of(digest));
    }

    /** As keyed; a blank at either end of a secret is part of it. */
    String text(FieldSpec field) {
        return field.isSecret() ? fields.getOrDefault(field.name(), "") : text(field.name());
    }

    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** For logs: which form it is, and nothing of what was keyed. */
    @Override
    public String toString() {
        return code + " " + key + " " + fields.keySet();
    }
}
