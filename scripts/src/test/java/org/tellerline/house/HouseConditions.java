package org.tellerline.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Conditions that the rule language lacks. */
final class HouseConditions {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private HouseConditions() {}

    static ArchCondition<JavaClass> useNoFloatingNumbers() {
        return new ArchCondition<>("use no floating numbers") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream()
                        .filter(field -> FLOATING.contains(field.getRawType().getName()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                item.getMethods().stream()
                        .filter(method ->
                                FLOATING.contains(method.getRawReturnType().getName()))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }
}
