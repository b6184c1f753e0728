package org.tellerline.core.founding;

import java.util.Map;
import org.tellerline.core.staff.Session;

/**
 * A teller at work in a demo bank.
 *
 * @param drawers the till's stock by currency
 * @param passbooks those in the till
 */
record DemoCounter(Session session, Map<String, Drawer> drawers, PassbookBox passbooks) {}
