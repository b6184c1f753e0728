package org.tellerline.core.customer;

import java.time.LocalDate;
import java.util.Optional;

/** A customer as registered. The id number and phone are private: faces mask them. */
public record Customer(
        CustomerRef ref,
        long branch,
        String kind,
        String name,
        String idType,
        String idNumber,
        String phone,
        String address,
        Optional<LocalDate> bornOn) {}
